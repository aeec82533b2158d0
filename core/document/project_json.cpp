#include "core/document/project_json.h"

#include "core/document/data_json.h"
#include "core/document/json_reader.h"
#include "core/document/layer_json.h"
#include "core/document/vocabulary.h"
#include "core/graph/groups.h"

#include <QCoreApplication>
#include <algorithm>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ProjectFile)
};

const auto formatName = "cnn-workbench";
constexpr std::int64_t formatVersion = 3;

/// The oldest version that can say it: 2 brought what a layer has besides its parameters, and what a run has
/// besides version 1's settings; 3 brought split, normalization and augmentation.
std::int64_t versionFor(const Project &project)
{
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

void readInput(JsonReader &owner, Network &network)
{
    const Json *json = owner.require(QStringLiteral("input"));
    if (!json)
        return;
    JsonReader reader(*json, owner.where(), QStringLiteral("input"));
    for (const auto *key : {"channels", "height", "width"})
        reader.require(QString::fromLatin1(key));
    reader.read(integerSpec("channels", 1, 1e5), network.input.sizes[0]);
    reader.read(integerSpec("height", 1, 1e5), network.input.sizes[1]);
    reader.read(integerSpec("width", 1, 1e5), network.input.sizes[2]);
    if (const auto error = reader.finish())
        owner.adopt(*error);
}

void readFolded(JsonReader &owner, Network &network)
{
    const QString key = QStringLiteral("folded");
    const Json *json = owner.take(key);
    if (!json)
        return;
    if (!json->is_array()) {
        owner.fail(Text::tr("folded must be a list of group names"), key);
        return;
    }
    if (json->size() > network.layers.size()) {
        owner.fail(Text::tr("folded names more groups than there are layers"), key);
        return;
    }
    for (const auto &item : *json) {
        const QString name = item.is_string() ? QString::fromStdString(item.get<std::string>()) : QString();
        if (!findGroup(network, name))
            owner.fail(Text::tr("%1 is not a group of this network").arg(QString::fromStdString(item.dump())),
                       key);
        network.folded.push_back(name);
    }
    tidyGroups(network);
}

void readEarlyStopping(JsonReader &owner, EarlyStopping &stopping)
{
    const QString key = QStringLiteral("early_stopping");
    const Json *json = owner.take(key);
    if (!json)
        return;
    JsonReader reader(*json, owner.where(), QStringLiteral("training.early_stopping"));
    QString word = stoppingMetrics().front();
    reader.read(ParameterSpec{.name = QStringLiteral("metric"),
                              .kind = ParameterKind::Choice,
                              .choices = stoppingMetrics()},
                word);
    reader.read(integerSpec("patience", 0, 1e7), stopping.patience);
    stopping.metric =
        static_cast<EarlyStopping::Metric>(std::max<qsizetype>(0, stoppingMetrics().indexOf(word)));
    if (const auto error = reader.finish())
        owner.adopt(*error);
}

/// One of two words, the first for no.
void readSwitch(JsonReader &reader, const char *name, const QStringList &words, bool &target)
{
    QString word = words[target ? 1 : 0];
    reader.read(
        ParameterSpec{.name = QString::fromLatin1(name), .kind = ParameterKind::Choice, .choices = words},
        word);
    target = word == words[1];
}

void readTraining(JsonReader &owner, TrainingSettings &training)
{
    const Json *json = owner.take(QStringLiteral("training"));
    if (!json)
        return;
    JsonReader reader(*json, owner.where(), QStringLiteral("training"));
    readChoice(reader, QStringLiteral("optimizer"), optimizerTypes(), training.optimizer);
    readChoice(reader, QStringLiteral("loss"), lossTypes(), training.loss);
    readChoice(reader, QStringLiteral("schedule"), scheduleTypes(), training.schedule);
    reader.read(integerSpec("epochs", 1, 1e7), training.epochs);
    reader.read(integerSpec("batch_size", 0, 1e9), training.batchSize);
    reader.read(ParameterSpec{.name = QStringLiteral("shuffle"), .kind = ParameterKind::Boolean},
                training.shuffle);
    reader.read(ParameterSpec{.name = QStringLiteral("validation_split"),
                              .kind = ParameterKind::Real,
                              .minimum = 0,
                              .maximum = 0.99},
                training.validationSplit);
    reader.read(integerSpec("seed", 0, 9e15), training.seed);
    reader.read(ParameterSpec{.name = QStringLiteral("clip_grad_norm"),
                              .kind = ParameterKind::Real,
                              .minimum = 0,
                              .maximum = 1e9},
                training.clipGradientNorm);
    readEarlyStopping(reader, training.earlyStopping);
    reader.read(ParameterSpec{.name = QStringLiteral("init"),
                              .kind = ParameterKind::Choice,
                              .choices = weightInitializations()},
                training.initialization);
    readSwitch(reader, "class_weights", classWeightWords(), training.balancedClasses);
    reader.read(integerSpec("time_limit", 0, 1e9), training.timeLimit);
    readSwitch(reader, "autocast", autocastWords(), training.bfloat16);
    if (const auto error = reader.finish())
        owner.adopt(*error);
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

Json jsonOf(const TrainingSettings &training)
{
    Json json{{"optimizer", jsonOf(training.optimizer, optimizerTypes())},
              {"loss", jsonOf(training.loss, lossTypes())},
              {"schedule", jsonOf(training.schedule, scheduleTypes())},
              {"epochs", training.epochs},
              {"batch_size", training.batchSize},
              {"shuffle", training.shuffle},
              {"validation_split", training.validationSplit},
              {"seed", training.seed}};
    if (training.clipGradientNorm > 0)
        json["clip_grad_norm"] = training.clipGradientNorm;
    if (training.earlyStopping != EarlyStopping())
        json["early_stopping"] = {
            {"metric", stoppingMetrics()[qsizetype(training.earlyStopping.metric)].toStdString()},
            {"patience", training.earlyStopping.patience}};
    if (training.initialization != TrainingSettings().initialization)
        json["init"] = training.initialization.toStdString();
    if (training.balancedClasses)
        json["class_weights"] = classWeightWords()[1].toStdString();
    if (training.timeLimit > 0)
        json["time_limit"] = training.timeLimit;
    if (training.bfloat16)
        json["autocast"] = autocastWords()[1].toStdString();
    return json;
}

} // namespace

Json jsonOf(const Project &project)
{
    Json layers = Json::array();
    QString above = inputId;
    for (const auto &layer : project.network.layers) {
        layers.push_back(jsonOf(layer, above));
        above = layer.id;
    }
    const Shape &input = project.network.input;
    Json json{
        {"format", formatName},
        {"version", versionFor(project)},
        {"input", Json{{"channels", input.channels()}, {"height", input.height()}, {"width", input.width()}}},
        {"layers", std::move(layers)}};
    for (const auto &name : project.network.folded)
        json["folded"].push_back(name.toStdString());
    json["training"] = jsonOf(project.training);
    json["data"] = jsonOf(project.data);
    return json;
}

Result<Project> projectOf(const Json &json, const QString &where)
{
    Project project;
    JsonReader reader(json, where, {});
    readHeader(reader);
    readInput(reader, project.network);
    readLayers(reader, project.network, OutsideInputs::Refused);
    readFolded(reader, project.network);
    readTraining(reader, project.training);
    readData(reader, project.data);
    if (const auto error = reader.finish())
        return tl::unexpected(*error);
    return project;
}

} // namespace workbench
