#include "core/exchange/trained_model.h"

#include "core/document/data_json.h"
#include "core/document/project_file.h"
#include "core/exchange/model_metadata.h"
#include "core/layers/analysis.h"

#include <QCoreApplication>
#include <algorithm>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TrainedModel)
};

constexpr auto scaleKey = "scale";
constexpr auto scaleWord = "0..1";

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

QString wrongKind(const char *key)
{
    return Text::tr("%1 in the metadata has a value of the wrong kind").arg(QLatin1String(key));
}

/// The metadata's value under `key`, read as JSON of one kind.
Result<Json> jsonUnder(const std::map<QString, QString> &metadata, const char *key, Json::value_t kind,
                       const QString &where)
{
    auto json = parseJson(metadata.at(QLatin1String(key)).toUtf8(),
                          QStringLiteral("%1: %2").arg(where, QLatin1String(key)));
    if (!json)
        return json;
    const bool holdsStrings =
        std::all_of(json->begin(), json->end(), [](const Json &item) { return item.is_string(); });
    if (json->type() != kind || !holdsStrings)
        return failure(wrongKind(key), where);
    return json;
}

Result<Normalization> readPreprocessing(const std::map<QString, QString> &metadata, const QString &where)
{
    const auto key = "preprocessing";
    const QString place = QStringLiteral("%1: %2").arg(where, QLatin1String(key));
    auto json = parseJson(metadata.at(QLatin1String(key)).toUtf8(), place);
    if (!json)
        return tl::unexpected(json.error());
    if (!json->is_object())
        return failure(wrongKind(key), where);
    if (json->value(scaleKey, Json()) != Json(scaleWord))
        return failure(Text::tr("the model needs a preprocessing this CNN Workbench does not know"), where);
    json->erase(scaleKey);
    return json->empty() ? Normalization() : givenNormalization(*json, place);
}

Result<TrainedModel> readMetadata(const std::map<QString, QString> &metadata, const QString &where)
{
    if (const auto fault = formatFault(metadata))
        return failure(*fault, where);
    auto project = parseProject(metadata.at(QStringLiteral("project")).toUtf8(),
                                QStringLiteral("%1: project").arg(where));
    if (!project)
        return tl::unexpected(project.error());
    const auto names = jsonUnder(metadata, "class_names", Json::value_t::array, where);
    if (!names)
        return tl::unexpected(names.error());
    const auto normalization = readPreprocessing(metadata, where);
    if (!normalization)
        return tl::unexpected(normalization.error());
    const auto training = jsonUnder(metadata, "training", Json::value_t::object, where);
    if (!training)
        return tl::unexpected(training.error());
    TrainedModel model{};
    model.project = std::move(*project);
    model.normalization = *normalization;
    for (const auto &name : *names)
        model.classNames << QString::fromStdString(name.get<std::string>());
    for (const auto &[key, value] : training->items())
        model.training[QString::fromStdString(key)] = QString::fromStdString(value.get<std::string>());
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

} // namespace

QString preprocessingText(const Normalization &normalization)
{
    Json json{{scaleKey, scaleWord}};
    if (normalization.kind == Normalization::Kind::Given)
        json.update(jsonOfGiven(normalization));
    return QString::fromStdString(json.dump());
}

Result<TrainedModel> loadTrainedModel(const QString &path)
{
    auto file = loadSafetensors(path);
    if (!file)
        return tl::unexpected(file.error());
    auto model = readMetadata(file->metadata, path);
    if (!model)
        return model;
    splitTensors(std::move(file->tensors), *model);
    if (const auto fault = modelFault(*model))
        return failure(*fault, path);
    return model;
}

Result<void> saveTrainedModel(const TrainedModel &model, const QString &path)
{
    return saveSafetensors(modelContent(model), path);
}

} // namespace workbench
