#include "core/exchange/trained_model.h"

#include "core/document/project_file.h"
#include "core/exchange/metadata_reader.h"
#include "core/exchange/model_metadata.h"
#include "core/exchange/onnx/onnx_import.h"
#include "core/exchange/onnx/onnx_reader.h"
#include "core/layers/analysis.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <limits>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TrainedModel)
};

void splitTensors(TensorMap tensors, TrainedModel &model)
{
    for (auto &[name, tensor] : tensors) {
        if (name.startsWith(resumePrefix))
            model.state.emplace(name.sliced(resumePrefix.size()), std::move(tensor));
        else
            model.weights.emplace(name, std::move(tensor));
    }
}

/// What keeps this file from being a model of ours, before anything in it is read.
std::optional<QString> formatFault(const std::map<QString, QString> &metadata)
{
    const auto format = metadata.find(QStringLiteral("format"));
    if (format == metadata.end() || format->second != modelFormatName)
        return Text::tr("this file holds tensors, but no model of CNN Workbench: its metadata has no format "
                        "\"%1\"")
            .arg(modelFormatName);
    for (const auto *key :
         {"version", "project", "class_names", "preprocessing", "library_version", "training"}) {
        if (!metadata.contains(QLatin1String(key)))
            return Text::tr("%1 is missing in the metadata").arg(QLatin1String(key));
    }
    if (metadata.at(QStringLiteral("version")) != modelFormatVersion)
        return Text::tr("this model has format version %1, but this CNN Workbench reads only version %2")
            .arg(metadata.at(QStringLiteral("version")), modelFormatVersion);
    return std::nullopt;
}

Result<TrainedModel> readMetadata(const std::map<QString, QString> &metadata, const QString &where)
{
    if (const auto fault = formatFault(metadata))
        return failure(*fault, where);
    auto project = parseProject(metadata.at(QStringLiteral("project")).toUtf8(),
                                QStringLiteral("%1: project").arg(where));
    if (!project)
        return tl::unexpected(project.error());
    const auto names = readClassNames(metadata, where);
    if (!names)
        return tl::unexpected(names.error());
    const auto normalization = readPreprocessing(metadata, where);
    if (!normalization)
        return tl::unexpected(normalization.error());
    const auto training = readTraining(metadata, where);
    if (!training)
        return tl::unexpected(training.error());
    TrainedModel model{};
    model.project = std::move(*project);
    model.normalization = *normalization;
    model.classNames = *names;
    model.training = *training;
    return model;
}

std::optional<QString> tensorFault(const QString &name, const TensorInfo &wanted, const TensorMap &tensors)
{
    const auto found = tensors.find(name);
    if (found == tensors.end())
        return Text::tr("the tensor \"%1\" is missing").arg(name);
    // The one counter among PyTorch's buffers; all else is a number to compute with.
    const QString dtype =
        wanted.name == QLatin1String("num_batches_tracked") ? QStringLiteral("I64") : QStringLiteral("F32");
    if (found->second.dtype != dtype)
        return Text::tr("the tensor \"%1\" has the type %2, but it must be %3")
            .arg(name, found->second.dtype, dtype);
    if (found->second.sizes != wanted.sizes)
        return Text::tr("the tensor \"%1\" has the shape [%2], but the network needs [%3]")
            .arg(name, Shape{found->second.sizes}.text(), Shape{wanted.sizes}.text());
    return std::nullopt;
}

/// Why the model cannot run: the network's own fault, or a tensor that is missing, surplus or unfitting.
std::optional<QString> modelFault(const TrainedModel &model)
{
    const NetworkAnalysis analysis = analyse(model.project.network);
    if (!analysis.faults.empty())
        return Text::tr("the network has a fault at \"%1\": %2")
            .arg(analysis.faults.front().layer, analysis.faults.front().message);
    TensorMap surplus = model.weights;
    for (const auto &layer : analysis.layers) {
        for (const auto &tensor : layer.cost->tensors) {
            const QString name = QStringLiteral("%1.%2").arg(layer.id, tensor.name);
            if (const auto fault = tensorFault(name, tensor, model.weights))
                return fault;
            surplus.erase(name);
        }
    }
    if (!surplus.empty())
        return Text::tr("the tensor \"%1\" belongs to no layer").arg(surplus.begin()->first);
    const Shape output = *analysis.layers.back().output;
    if (output.elements() != model.classNames.size())
        return Text::tr("class_names has %1 names, but the network gives %2 values")
            .arg(model.classNames.size())
            .arg(output.elements());
    return std::nullopt;
}

/// A file of our own.
Result<TrainedModel> loadOwnModel(const QString &path)
{
    auto file = loadSafetensors(path);
    if (!file)
        return tl::unexpected(file.error());
    auto model = readMetadata(file->metadata, path);
    if (model)
        splitTensors(std::move(file->tensors), *model);
    return model;
}

Result<TrainedModel> loadOnnxModel(const QString &path)
{
    if (const QFileInfo there(path); there.exists() && !there.isFile())
        return failure(Text::tr("this is not a file that can be read"), path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Text::tr("the file cannot be read: %1").arg(file.errorString()), path);
    if (file.size() > std::numeric_limits<std::int32_t>::max())
        return failure(Text::tr("the file is too large to be read"), path);
    const auto model = parseOnnx(file.readAll(), path);
    return model ? modelOfOnnx(*model, path) : tl::unexpected(model.error());
}

} // namespace

Result<TrainedModel> loadTrainedModel(const QString &path)
{
    auto model =
        path.endsWith(QLatin1String(".onnx"), Qt::CaseInsensitive) ? loadOnnxModel(path) : loadOwnModel(path);
    if (!model)
        return model;
    if (const auto fault = modelFault(*model))
        return failure(*fault, path);
    return model;
}

Result<void> saveTrainedModel(const TrainedModel &model, const QString &path)
{
    return saveSafetensors(modelContent(model), path);
}

} // namespace workbench
