#include "core/exchange/torchscript.h"

#include "core/document/project_file.h"
#include "core/engine/model.h"
#include "core/exchange/torchscript_source.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <sstream>
#include <torch/script.h>

namespace workbench {

namespace {

struct TorchScriptText
{
    Q_DECLARE_TR_FUNCTIONS(TorchScript)
};

/// The tensors of one layer as a module of their own, so that Python sees "conv1.weight".
Result<torch::jit::Module> layerModule(const TrainedModel &model, const Layer &layer)
{
    torch::jit::Module module(c10::QualifiedName("__torch__." + pythonName(layer.id).toStdString()));
    module.register_attribute("training", c10::BoolType::get(), false);
    const QString prefix = layer.id + QLatin1Char('.');
    for (const auto &[name, data] : model.weights) {
        if (!name.startsWith(prefix))
            continue;
        const auto tensor = tensorOf(data, name);
        if (!tensor)
            return tl::unexpected(tensor.error());
        const QString own = name.mid(prefix.size());
        const bool isBuffer =
            own.startsWith(QLatin1String("running_")) || own.startsWith(QLatin1String("num_"));
        // So that the module can be trained further in Python.
        module.register_parameter(own.toStdString(), isBuffer ? *tensor : tensor->set_requires_grad(true),
                                  isBuffer);
    }
    return module;
}

torch::jit::ExtraFilesMap extraFiles(const TrainedModel &model)
{
    return {{"class_names.json", QJsonDocument(QJsonArray::fromStringList(model.classNames))
                                     .toJson(QJsonDocument::Compact)
                                     .toStdString()},
            {"preprocessing.json", preprocessingText(model.normalization).toStdString()},
            {"project.json", projectText(withoutScenes(model.project)).toStdString()}};
}

} // namespace

Result<QByteArray> torchScriptBytes(const TrainedModel &model)
{
    const auto source = torchScriptForward(model.project.network);
    if (!source)
        return tl::unexpected(source.error());
    try {
        torch::jit::Module module(c10::QualifiedName("__torch__.Network"));
        module.register_attribute("training", c10::BoolType::get(), false);
        for (const auto &layer : model.project.network.layers) {
            const auto submodule = layerModule(model, layer);
            if (!submodule)
                return tl::unexpected(submodule.error());
            module.register_module(pythonName(layer.id).toStdString(), *submodule);
        }
        module.define(source->toStdString());
        std::ostringstream stream;
        module.save(stream, extraFiles(model));
        return QByteArray::fromStdString(stream.str());
    } catch (const std::exception &exception) {
        return failure(TorchScriptText::tr("the network cannot be written as TorchScript: %1")
                           .arg(sentenceOf(exception)));
    }
}

} // namespace workbench
