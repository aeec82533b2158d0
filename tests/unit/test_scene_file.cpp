#include "core/document/perspectives.h"
#include "core/document/project_file.h"
#include "core/exchange/trained_model.h"
#include "tests/unit/files.h"
#include "tests/unit/projects.h"

#include <QElapsedTimer>

using namespace workbench;

namespace {

Project smallProject()
{
    return *test::projectOf(R"([{"id":"conv1","type":"Conv2d","params":{"out_channels":4,"kernel_size":3}},
        {"id":"relu1","type":"ReLU"}])");
}

Scene wholeScene()
{
    Scene scene{.title = QStringLiteral("填充 \"same\""), .perspective = QStringLiteral("understand")};
    scene.panels = {QStringLiteral("properties"), QStringLiteral("step")};
    scene.raised = {QStringLiteral("properties")};
    scene.layer = QStringLiteral("conv1");
    scene.sample = SampleId{SampleId::Part::Test, 17};
    scene.view = {QStringLiteral("arithmetic"), 2, 31, 5};
    scene.state = SceneState{smallProject().network, {}};
    scene.state->training.epochs = 9;
    return scene;
}

/// A project file with these scenes.
QByteArray fileWith(const QByteArray &scenes)
{
    return R"({"format":"cnn-workbench","version":4,"input":{"channels":1,"height":8,"width":8},
              "layers":[],"scenes":)" +
           scenes + "}";
}

/// One whole scene, with this member in the place of its own.
QByteArray sceneWith(const QByteArray &key, const QByteArray &value)
{
    QMap<QByteArray, QByteArray> members{{"title", R"("a")"},
                                         {"perspective", R"("train")"},
                                         {"panels", R"(["curves"])"},
                                         {"layer", R"("input")"}};
    if (value.isEmpty())
        members.remove(key);
    else
        members[key] = value;
    QByteArrayList texts;
    for (auto i = members.cbegin(); i != members.cend(); ++i)
        texts << '"' + i.key() + "\":" + i.value();
    return "[{" + texts.join(',') + "}]";
}

} // namespace

class TestSceneFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comeBack();
    void comeBackAtRandom();
    void makeItVersionFour();
    void keepTheOrderOfKeys();
    void leaveOutWhatIsNotSet();
    void areNotInModels();
    void refuses_data();
    void refuses();
    void areBounded();
    void readQuickly();
};

void TestSceneFile::comeBack()
{
    Project project = smallProject();
    Scene plain{.title = QStringLiteral("plain"), .perspective = QStringLiteral("design")};
    project.scenes = {wholeScene(), plain};
    const QByteArray text = projectText(project);
    const auto read = parseProject(text, QStringLiteral("text"));
    VERIFY_RESULT(read);
    QVERIFY2(*read == project, text.constData());
    QCOMPARE(projectText(*read), text);
    QVERIFY(read->scenes[0].state->network == project.network);
    QCOMPARE(read->scenes[0].sample->index, std::int64_t(17));
    QVERIFY(!read->scenes[1].sample);
    QVERIFY(!read->scenes[1].state);
}

void TestSceneFile::comeBackAtRandom()
{
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        test::RandomNetworks random(seed);
        Project project;
        for (auto count = random.below(5); count >= 0; --count) {
            Scene scene{.title = QString::number(random.below(1000)),
                        .perspective = perspectiveWords()[random.below(perspectiveWords().size())]};
            if (random.oneIn(2))
                scene.state = SceneState{random.network(6), {}};
            if (random.oneIn(2))
                scene.sample = SampleId{static_cast<SampleId::Part>(random.below(2)), random.below(60'000)};
            if (random.oneIn(2))
                scene.view.tab = sceneTabs()[random.below(3)];
            if (random.oneIn(2))
                scene.view.position = random.below(1000);
            project.scenes << scene;
        }
        const auto read = parseProject(projectText(project), QStringLiteral("text"));
        VERIFY_RESULT(read);
        QVERIFY(*read == project);
    }
}

void TestSceneFile::makeItVersionFour()
{
    Project project = smallProject();
    QVERIFY(projectText(project).contains("\"version\": 1"));
    project.scenes = {wholeScene()};
    QVERIFY(projectText(project).contains("\"version\": 4"));
    project.scenes.clear();
    QVERIFY(projectText(project).contains("\"version\": 1"));
}

void TestSceneFile::keepTheOrderOfKeys()
{
    Project project = smallProject();
    project.scenes = {wholeScene()};
    const QByteArray text = projectText(project);
    qsizetype last = text.indexOf("\"data\"");
    for (const auto *key :
         {"scenes", "title", "perspective", "panels", "raised", "layer", "sample", "part", "index", "view",
          "tab", "channel", "position", "stage", "state", "input", "layers", "training"}) {
        const qsizetype place = text.indexOf('"' + QByteArray(key) + "\":", last);
        QVERIFY2(place > last, key);
        last = place;
    }
}

void TestSceneFile::leaveOutWhatIsNotSet()
{
    Project project;
    project.scenes = {Scene{.title = QStringLiteral("a"), .perspective = QStringLiteral("data")}};
    const QByteArray text = projectText(project);
    const QByteArray scene = text.mid(text.indexOf("\"scenes\""));
    for (const auto *key : {"raised", "sample", "view", "state", "input\":"})
        QVERIFY2(!scene.contains(key), key);
}

void TestSceneFile::areNotInModels()
{
    Project project = smallProject();
    project.scenes = {wholeScene()};
    const Project without = withoutScenes(project);
    QVERIFY(without.scenes.isEmpty());
    QVERIFY(without.network == project.network);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("model.safetensors"));
    TrainedModel model;
    model.project = project;
    VERIFY_RESULT(saveTrainedModel(model, path));
    const QByteArray bytes = test::readFile(path);
    QVERIFY(bytes.contains("conv1"));
    QVERIFY(!bytes.contains("scenes"));
}

void TestSceneFile::refuses_data()
{
    QTest::addColumn<QByteArray>("scenes");
    QTest::addColumn<QString>("place"); ///< in the error's where
    QTest::addColumn<QString>("word");  ///< in its sentence
    const auto row = [](const char *name, const QByteArray &scenes, const char *place, const char *word) {
        QTest::newRow(name) << scenes << QString::fromUtf8(place) << QString::fromUtf8(word);
    };
    const auto member = [&](const char *name, const QByteArray &key, const QByteArray &value,
                            const char *place,
                            const char *word) { row(name, sceneWith(key, value), place, word); };
    row("an object", "{}", "scenes", "list");
    row("a number in the list", "[1]", "scenes[0]", "object");
    member("unknown key", "colour", "1", "scenes[0]", "\"colour\" is unknown");
    member("no title", "title", "", "scenes[0]", "title is missing");
    member("blank title", "title", R"(" ")", "scenes[0].title", "needs a title");
    member("long title", "title", '"' + QByteArray(201, 'x') + '"', "scenes[0].title", "200 characters");
    member("no perspective", "perspective", "", "scenes[0]", "perspective is missing");
    member("unknown perspective", "perspective", R"("dream")", "scenes[0].perspective", "understand");
    member("panels as a text", "panels", R"("curves")", "scenes[0].panels", "list");
    member("panel as a number", "panels", "[1]", "scenes[0].panels", "names");
    member("panel twice", "panels", R"(["a","a"])", "scenes[0].panels", "once");
    member("unusable panel", "raised", R"(["a b"])", "scenes[0].raised", "names");
    member("no layer", "layer", "", "scenes[0]", "layer is missing");
    member("unusable layer", "layer", R"("1a")", "scenes[0].layer", "1a");
    member("sample as a number", "sample", "3", "scenes[0].sample", "object");
    member("sample without index", "sample", R"({"part":"test"})", "scenes[0].sample", "index is missing");
    member("sample of the user's own", "sample", R"({"part":"own","index":0})", "scenes[0].sample.part",
           "test");
    member("negative sample", "sample", R"({"part":"test","index":-1})", "scenes[0].sample.index",
           "at least 0");
    member("unknown tab", "view", R"({"tab":"maps"})", "scenes[0].view.tab", "arithmetic");
    member("unknown key in view", "view", R"({"zoom":1})", "scenes[0].view", "\"zoom\" is unknown");
    member("negative position", "view", R"({"position":-3})", "scenes[0].view.position", "at least 0");
    member("fraction of a stage", "view", R"({"stage":1.5})", "scenes[0].view.stage", "wrong kind");
    member("state as a list", "state", "[]", "scenes[0].state", "object");
    member("state without layers", "state", R"({"input":{"channels":1,"height":8,"width":8}})",
           "scenes[0].state", "layers is missing");
    member("input of zero", "state", R"({"input":{"channels":0,"height":8,"width":8},"layers":[]})",
           "scenes[0].state.input.channels", "at least 1");
    const QByteArray begin = R"({"input":{"channels":1,"height":8,"width":8},"layers":)";
    member("unknown layer type", "state", begin + R"([{"id":"a","type":"Magic"}]})",
           "scenes[0].state.layers[0].type", "Magic");
    member("input from below", "state",
           begin + R"([{"id":"a","type":"ReLU","inputs":["b"]},{"id":"b","type":"ReLU"}]})",
           "scenes[0].state.layers[0].inputs", "\"b\"");
    member("unknown optimizer", "state", begin + R"([],"training":{"optimizer":{"type":"Magic"}}})",
           "scenes[0].state.training.optimizer", "Magic");
    member("unknown metric", "state", begin + R"([],"training":{"early_stopping":{"metric":"taste"}}})",
           "scenes[0].state.training.early_stopping.metric", "val_loss");
    member("data in the state", "state", begin + R"([],"data":{"source":"a"}})", "scenes[0].state",
           "\"data\" is unknown");
    const QByteArray good = sceneWith("title", R"("b")");
    row("the second scene", good.chopped(1) + "," + sceneWith("layer", "3").mid(1), "scenes[1].layer",
        "text");
}

void TestSceneFile::refuses()
{
    QFETCH(QByteArray, scenes);
    QFETCH(QString, place);
    QFETCH(QString, word);
    const auto project = parseProject(fileWith(scenes), QStringLiteral("file"));
    COMPARE_ERROR(project, word);
    QCOMPARE(project.error().where, QStringLiteral("file: ") + place);
}

void TestSceneFile::areBounded()
{
    Project project;
    const Scene scene{.title = QStringLiteral("a"), .perspective = QStringLiteral("data")};
    project.scenes.fill(scene, qsizetype(mostScenes));
    QVERIFY(!whyNotHeld(project.scenes));
    VERIFY_RESULT(parseProject(projectText(project), QStringLiteral("file")));
    project.scenes << scene;
    QVERIFY(whyNotHeld(project.scenes));
    COMPARE_ERROR(parseProject(projectText(project), QStringLiteral("file")), QStringLiteral("at most 100"));
}

void TestSceneFile::readQuickly()
{
    // As many layers as all scenes together may have, and one scene too many of them.
    Network network;
    for (int i = 0; i < 1000; ++i)
        network.layers.push_back({QStringLiteral("a%1").arg(i),
                                  QStringLiteral("ReLU"),
                                  {i == 0 ? inputId : QStringLiteral("a%1").arg(i - 1)}});
    Project project;
    Scene scene{.title = QStringLiteral("a"), .perspective = QStringLiteral("data")};
    scene.state = SceneState{network, {}};
    project.scenes.fill(scene, 30);
    QElapsedTimer timer;
    timer.start();
    VERIFY_RESULT(parseProject(projectText(project), QStringLiteral("file")));
    QVERIFY(timer.elapsed() < 5000);
    project.scenes.fill(scene, qsizetype(mostScenes));
    QVERIFY(!whyNotHeld(project.scenes));
    network.layers.push_back({QStringLiteral("b"), QStringLiteral("ReLU"), {QStringLiteral("a999")}});
    project.scenes.front().state->network = network;
    QVERIFY(whyNotHeld(project.scenes)->contains(QStringLiteral("100000")));
}

QTEST_GUILESS_MAIN(TestSceneFile)
#include "test_scene_file.moc"
