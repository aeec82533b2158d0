#include "core/exchange/onnx/onnx_import.h"
#include "core/exchange/onnx/onnx_reader.h"
#include "core/layers/analysis.h"
#include "tests/fuzz/fuzz.h"

using namespace workbench;

/// What is imported is a network without a fault, with the weights that it needs.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto model = parseOnnx(fuzz::bytesOf(data, size), QStringLiteral("input"));
    const auto trained = model ? modelOfOnnx(*model, QStringLiteral("input")) : tl::unexpected(model.error());
    if (!trained)
        return 0;
    const NetworkAnalysis analysis = analyse(trained->project.network);
    fuzz::require(analysis.faults.empty(), "the network has no fault");
    for (const auto &layer : analysis.layers) {
        for (const auto &tensor : layer.cost->tensors) {
            const auto found = trained->weights.find(QStringLiteral("%1.%2").arg(layer.id, tensor.name));
            fuzz::require(found != trained->weights.end(), "every tensor is there");
            fuzz::require(found->second.sizes == tensor.sizes, "every tensor has the layer's sizes");
        }
    }
    return 0;
}
