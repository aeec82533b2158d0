#include "core/exchange/cpp/libtorch_weights.h"

#include "core/engine/model.h"
#include "core/exchange/cpp/cpp_name.h"
#include "core/exchange/cpp/libtorch_layers.h"
#include "core/layers/analysis.h"

#include <QCoreApplication>
#include <sstream>

namespace workbench {

namespace {

struct LibtorchWeightsText
{
    Q_DECLARE_TR_FUNCTIONS(LibtorchProject)
};

/// A layer's tensors as a module of their own.
Result<std::shared_ptr<torch::nn::Module>> archivedLayer(const TrainedModel &model, const QString &id,
                                                         const Cost &cost)
{
    auto module = std::make_shared<torch::nn::Module>();
    for (const auto &[name, sizes, trainable] : cost.tensors) {
        const QString whole = id + QLatin1Char('.') + name;
        const auto tensor = tensorOf(model.weights.at(whole), whole);
        if (!tensor)
            return tl::unexpected(tensor.error());
        if (trainable)
            module->register_parameter(name.toStdString(), *tensor);
        else
            module->register_buffer(name.toStdString(), *tensor);
    }
    return module;
}

} // namespace

Result<QByteArray> libtorchWeights(const TrainedModel &model)
{
    const Network &network = model.project.network;
    const NetworkAnalysis analysis = analyse(network);
    try {
        torch::nn::Module whole;
        for (const auto &layer : network.layers) {
            if (!isLibtorchModule(layer))
                continue;
            // Also without tensors: torch::load looks for every submodule.
            const auto module = archivedLayer(model, layer.id, *analysis.find(layer.id)->cost);
            if (!module)
                return tl::unexpected(module.error());
            whole.register_module(cppName(layer.id).toStdString(), *module);
        }
        torch::serialize::OutputArchive archive;
        whole.save(archive);
        std::ostringstream stream;
        archive.save_to(stream);
        return QByteArray::fromStdString(stream.str());
    } catch (const std::exception &exception) {
        return failure(LibtorchWeightsText::tr("the weights cannot be written for LibTorch: %1")
                           .arg(sentenceOf(exception)));
    }
}

} // namespace workbench
