#include "core/exchange/pickle/state_dict_reader.h"
#include "core/graph/shape.h"
#include "tests/fuzz/fuzz.h"

using namespace workbench;

/// Every tensor has as many bytes as its sizes say.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto tensors = parseStateDict(fuzz::bytesOf(data, size), QStringLiteral("input"));
    if (!tensors)
        return 0;
    for (const auto &[name, tensor] : *tensors) {
        const bool isInteger = tensor.dtype == QLatin1String("I64");
        fuzz::require(isInteger || tensor.dtype == QLatin1String("F32"), "it is of float32 or int64");
        fuzz::require(tensor.bytes.size() == Shape{tensor.sizes}.elements() * (isInteger ? 8 : 4),
                      "sizes and bytes agree");
    }
    return 0;
}
