#include "core/document/scene_json.h"

#include "core/document/data_json.h"
#include "core/document/network_json.h"
#include "core/document/perspectives.h"
#include "core/document/training_json.h"

#include <QCoreApplication>

namespace workbench {

namespace {

/// Far above what a window has.
constexpr std::size_t mostPanels = 100;
/// Far above the places of any layer and the stages of any step.
constexpr double largestPlace = 1e12;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ProjectFile)
};

ParameterSpec wordSpec(const char *name, const QStringList &words)
{
    return {.name = QString::fromLatin1(name), .kind = ParameterKind::Choice, .choices = words};
}

void readTitle(JsonReader &reader, QString &title)
{
    const QString key = QStringLiteral("title");
    title = reader.text(key);
    if (title.trimmed().isEmpty())
        reader.fail(Text::tr("a scene needs a title"), key);
    else if (title.size() > longestSceneTitle)
        reader.fail(Text::tr("the title is longer than %1 characters").arg(longestSceneTitle), key);
}

void readPanels(JsonReader &reader, const QString &key, QStringList &panels)
{
    const Json *json = reader.take(key);
    if (!json)
        return;
    if (!json->is_array() || json->size() > mostPanels) {
        reader.fail(Text::tr("%1 must be a list of at most %2 names").arg(key).arg(mostPanels), key);
        return;
    }
    for (const auto &item : *json) {
        const QString name = item.is_string() ? QString::fromStdString(item.get<std::string>()) : QString();
        if (!isValidId(name) || panels.contains(name))
            reader.fail(Text::tr("%1 must be names, each of them once").arg(key), key);
        panels << name;
    }
}

void readSample(JsonReader &owner, std::optional<SampleId> &sample)
{
    const QString key = QStringLiteral("sample");
    const Json *json = owner.take(key);
    if (!json)
        return;
    JsonReader reader(*json, owner.where(), owner.path(key));
    QString part = sampleParts().front();
    reader.require(QStringLiteral("part"));
    reader.require(QStringLiteral("index"));
    reader.read(wordSpec("part", sampleParts()), part);
    SampleId read{static_cast<SampleId::Part>(sampleParts().indexOf(part)), 0};
    reader.read(integerSpec("index", 0, largestPlace), read.index);
    if (const auto error = reader.finish())
        owner.adopt(*error);
    sample = read;
}

void readPlace(JsonReader &reader, const char *name, std::optional<std::int64_t> &place)
{
    std::int64_t read = -1;
    reader.read(integerSpec(name, 0, largestPlace), read);
    if (read >= 0)
        place = read;
}

void readView(JsonReader &owner, SceneView &view)
{
    const QString key = QStringLiteral("view");
    const Json *json = owner.take(key);
    if (!json)
        return;
    JsonReader reader(*json, owner.where(), owner.path(key));
    reader.read(wordSpec("tab", sceneTabs()), view.tab);
    readPlace(reader, "channel", view.channel);
    readPlace(reader, "position", view.position);
    readPlace(reader, "stage", view.stage);
    if (const auto error = reader.finish())
        owner.adopt(*error);
}

void readState(JsonReader &owner, std::optional<SceneState> &state)
{
    const QString key = QStringLiteral("state");
    const Json *json = owner.take(key);
    if (!json)
        return;
    JsonReader reader(*json, owner.where(), owner.path(key));
    state.emplace();
    readNetwork(reader, state->network);
    readTraining(reader, state->training);
    if (const auto error = reader.finish())
        owner.adopt(*error);
}

void readScene(JsonReader &owner, const Json &json, const QString &key, QList<Scene> &scenes)
{
    JsonReader reader(json, owner.where(), owner.path(key));
    Scene scene;
    readTitle(reader, scene.title);
    reader.require(QStringLiteral("perspective"));
    reader.read(wordSpec("perspective", perspectiveWords()), scene.perspective);
    readPanels(reader, QStringLiteral("panels"), scene.panels);
    readPanels(reader, QStringLiteral("raised"), scene.raised);
    scene.layer = reader.text(QStringLiteral("layer"));
    if (scene.layer != inputId && !isValidId(scene.layer))
        reader.fail(Text::tr("\"%1\" is not a usable id").arg(scene.layer), QStringLiteral("layer"));
    readSample(reader, scene.sample);
    readView(reader, scene.view);
    readState(reader, scene.state);
    if (const auto error = reader.finish())
        owner.adopt(*error);
    scenes << scene;
}

Json jsonOf(const QStringList &names)
{
    Json json = Json::array();
    for (const auto &name : names)
        json.push_back(name.toStdString());
    return json;
}

Json jsonOf(const SceneView &view)
{
    Json json = Json::object();
    if (!view.tab.isEmpty())
        json["tab"] = view.tab.toStdString();
    if (view.channel)
        json["channel"] = *view.channel;
    if (view.position)
        json["position"] = *view.position;
    if (view.stage)
        json["stage"] = *view.stage;
    return json;
}

} // namespace

void readScenes(JsonReader &owner, QList<Scene> &scenes)
{
    const QString key = QStringLiteral("scenes");
    const Json *json = owner.take(key);
    if (!json)
        return;
    if (!json->is_array() || json->size() > mostScenes) {
        owner.fail(Text::tr("scenes must be a list of at most %1 scenes").arg(mostScenes), key);
        return;
    }
    for (std::size_t i = 0; i < json->size(); ++i) {
        readScene(owner, (*json)[i], QStringLiteral("%1[%2]").arg(key).arg(i), scenes);
        if (const auto fault = whyNotHeld(scenes))
            return owner.fail(*fault, key);
    }
}

Json jsonOf(const Scene &scene)
{
    Json json{{"title", scene.title.toStdString()},
              {"perspective", scene.perspective.toStdString()},
              {"panels", jsonOf(scene.panels)}};
    if (!scene.raised.isEmpty())
        json["raised"] = jsonOf(scene.raised);
    json["layer"] = scene.layer.toStdString();
    if (scene.sample)
        json["sample"] = {{"part", sampleParts()[qsizetype(scene.sample->part)].toStdString()},
                          {"index", scene.sample->index}};
    if (scene.view != SceneView())
        json["view"] = jsonOf(scene.view);
    if (scene.state) {
        Json state = Json::object();
        writeNetwork(state, scene.state->network);
        state["training"] = jsonOf(scene.state->training);
        json["state"] = std::move(state);
    }
    return json;
}

} // namespace workbench
