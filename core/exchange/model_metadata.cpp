#include "core/exchange/model_metadata.h"

#include "core/document/data_json.h"
#include "core/document/project_file.h"

namespace workbench {

namespace {

QString jsonString(const Json &json)
{
    return QString::fromStdString(json.dump());
}

} // namespace

std::map<QString, QString> modelMetadata(const TrainedModel &model)
{
    Json names = Json::array();
    for (const auto &name : model.classNames)
        names.push_back(name.toStdString());
    Json training = Json::object();
    for (const auto &[key, value] : model.training)
        training[key.toStdString()] = value.toStdString();
    return {{"format", modelFormatName},
            {"version", modelFormatVersion},
            {"project", QString::fromUtf8(projectText(withoutScenes(model.project)))},
            {"class_names", jsonString(names)},
            {"preprocessing", preprocessingText(model.normalization)},
            {"library_version", QStringLiteral(WORKBENCH_VERSION)},
            {"training", jsonString(training)}};
}

Safetensors modelContent(const TrainedModel &model)
{
    TensorMap tensors = model.weights;
    for (const auto &[name, tensor] : model.state)
        tensors.emplace(resumePrefix + name, tensor);
    return {std::move(tensors), modelMetadata(model)};
}

} // namespace workbench
