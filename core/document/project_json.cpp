#include "core/document/project_json.h"

#include "core/document/data_json.h"
#include "core/document/network_json.h"
#include "core/document/scene_json.h"
#include "core/document/training_json.h"

#include <QCoreApplication>
#include <algorithm>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ProjectFile)
};

const auto formatName = "cnn-workbench";
constexpr std::int64_t formatVersion = 4;

/// The oldest version that can say it: 2 brought what a layer has besides its parameters, and what a run has
/// besides version 1's settings; 3 brought split, normalization and augmentation; 4 brought scenes.
std::int64_t versionFor(const Project &project)
{
    if (!project.scenes.empty())
        return 4;
    if (DataSettings{project.data.source, project.data.limit} != project.data)
        return 3;
    const auto &layers = project.network.layers;
    const bool isAnnotated = std::any_of(layers.begin(), layers.end(), [](const Layer &layer) {
        return Layer{layer.id, layer.type, layer.inputs, layer.parameters} != layer;
    });
    TrainingSettings plain = project.training;
    plain.clipGradientNorm = 0;
    plain.earlyStopping = {};
    plain.initialization = TrainingSettings().initialization;
    plain.balancedClasses = false;
    plain.timeLimit = 0;
    plain.bfloat16 = false;
    return isAnnotated || plain != project.training ? 2 : 1;
}

void readHeader(JsonReader &reader)
{
    if (const QString format = reader.text(QStringLiteral("format")); format != QLatin1String(formatName))
        reader.fail(Text::tr("this is not a CNN Workbench project"), QStringLiteral("format"));
    const Json *version = reader.require(QStringLiteral("version"));
    if (!version)
        return;
    if (!version->is_number_integer() || version->get<std::int64_t>() < 1)
        reader.fail(Text::tr("version must be a whole number"), QStringLiteral("version"));
    else if (version->get<std::int64_t>() > formatVersion)
        reader.fail(Text::tr("this project was written by a newer CNN Workbench (format version %1; this one "
                             "reads up to %2)")
                        .arg(version->get<std::int64_t>())
                        .arg(formatVersion),
                    QStringLiteral("version"));
}

} // namespace

Json jsonOf(const Project &project)
{
    Json json{{"format", formatName}, {"version", versionFor(project)}};
    writeNetwork(json, project.network);
    json["training"] = jsonOf(project.training);
    json["data"] = jsonOf(project.data);
    for (const auto &scene : project.scenes)
        json["scenes"].push_back(jsonOf(scene));
    return json;
}

Result<Project> projectOf(const Json &json, const QString &where)
{
    Project project;
    JsonReader reader(json, where, {});
    readHeader(reader);
    readNetwork(reader, project.network);
    readTraining(reader, project.training);
    readData(reader, project.data);
    readScenes(reader, project.scenes);
    if (const auto error = reader.finish())
        return tl::unexpected(*error);
    return project;
}

} // namespace workbench
