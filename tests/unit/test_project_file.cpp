#include "core/document/project_file.h"
#include "core/document/vocabulary.h"
#include "tests/unit/files.h"
#include "tests/unit/projects.h"

#include <QElapsedTimer>

using namespace workbench;

namespace {

/// A project file with this in the place of one of its parts.
QByteArray fileWith(const QByteArray &part, const QByteArray &text)
{
    QMap<QByteArray, QByteArray> parts{
        {"format", R"("cnn-workbench")"},
        {"version", "1"},
        {"input", R"({"channels":1,"height":28,"width":28})"},
        {"layers", R"([{"id":"conv1","type":"Conv2d","params":{"out_channels":6,"kernel_size":5}},
                       {"id":"flat","type":"Flatten"}])"},
        {"training", "{}"},
        {"data", R"({"source":"fashion-mnist"})"}};
    if (text.isEmpty())
        parts.remove(part);
    else
        parts[part] = text;
    QByteArrayList members;
    for (auto i = parts.cbegin(); i != parts.cend(); ++i)
        members << '"' + i.key() + "\":" + i.value();
    return '{' + members.join(',') + '}';
}

Choice anyChoice(test::RandomNetworks &random, const std::vector<ChoiceType> &types)
{
    const auto &type = types[std::size_t(random.below(std::int64_t(types.size())))];
    Choice choice{type.type, {}};
    for (const auto &spec : type.parameters) {
        if (spec.isRequired() || random.oneIn(2))
            setParameter(choice.parameters, spec, random.anyValue(spec));
    }
    return choice;
}

Project anyProject(test::RandomNetworks &random)
{
    Project project;
    project.network = random.network(12);
    project.training.optimizer = anyChoice(random, optimizerTypes());
    project.training.loss = anyChoice(random, lossTypes());
    project.training.schedule = anyChoice(random, scheduleTypes());
    project.training.epochs = 1 + random.below(100);
    project.training.batchSize = random.below(100);
    project.training.shuffle = random.oneIn(2);
    project.training.validationSplit = double(random.below(9)) / 10;
    project.training.seed = random.below(9'000'000'000'000'000);
    project.data.source =
        random.oneIn(2) ? QStringLiteral("idx:/a \"b\"/ü/数据") : QStringLiteral("fashion-mnist");
    if (random.oneIn(2))
        project.data.limit = 1 + random.below(100'000);
    return project;
}

} // namespace

class TestProjectFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void presetsLoadAndFit();
    void presetsAreTheNetworksTheyName_data();
    void presetsAreTheNetworksTheyName();
    void presetTextIsStable_data();
    void presetTextIsStable();
    void comesBack();
    void keepsWhenToEnd();
    void readsAllForms();
    void writesWhatDiffersFromAbove();
    void fillsInWhatIsLeftOut();
    void refuses_data();
    void refuses();
    void readsWithoutByteOrderMarks();
    void refusesZeroByte();
    void refusesManyKeysQuickly();
    void refusesDeepNestingQuickly();
    void survivesDamage();
    void savesWhole();
    void refusesToReplaceWhatIsNoFile();
    void tellsWhatThePresetsAre();
};

void TestProjectFile::presetsLoadAndFit()
{
    for (const auto &preset : presets()) {
        const auto project = loadPreset(preset.name);
        VERIFY_RESULT(project);
        QVERIFY(!preset.title.isEmpty());
        const NetworkAnalysis analysis = analyse(project->network);
        QVERIFY(analysis.faults.empty());
        QCOMPARE(*analysis.layers.back().output, Shape::flat(10));
        QVERIFY(*loadProjectOrPreset(preset.name) == *project);
    }
}

void TestProjectFile::presetsAreTheNetworksTheyName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<qint64>("parameters");
    const auto row = [](const char *name, qint64 parameters) {
        QTest::newRow(name) << QString::fromLatin1(name) << parameters;
    };
    row("lenet5", 61706);
    row("lenet5-1998", 61706);
    // 272,474 for colour images, of which the first layer has 2 · 16 · 9 more
    row("resnet20", 272474 - 288);
}

void TestProjectFile::presetsAreTheNetworksTheyName()
{
    QFETCH(QString, name);
    QFETCH(qint64, parameters);
    QCOMPARE(qint64(*analyse(loadPreset(name)->network).totalParameters), parameters);
}

void TestProjectFile::presetTextIsStable_data()
{
    QTest::addColumn<QString>("name");
    for (const auto &preset : presets())
        QTest::newRow(qPrintable(preset.name)) << preset.name;
}

void TestProjectFile::presetTextIsStable()
{
    QFETCH(QString, name);
    const QByteArray text = test::readFile(QStringLiteral(":/presets/%1.cnnwb").arg(name));
    QVERIFY(!text.isEmpty());
    QCOMPARE(projectText(*loadPreset(name)), text);
}

void TestProjectFile::comesBack()
{
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        test::RandomNetworks random(seed);
        const Project project = anyProject(random);
        const QByteArray text = projectText(project);
        const auto read = parseProject(text, QStringLiteral("text"));
        VERIFY_RESULT(read);
        QVERIFY2(*read == project, text.constData());
        QCOMPARE(projectText(*read), text);
    }
}

void TestProjectFile::keepsWhenToEnd()
{
    Project project;
    QVERIFY(!projectText(project).contains("early_stopping"));
    project.training.clipGradientNorm = 0.1;
    for (qsizetype metric = 0; metric < stoppingMetrics().size(); ++metric) {
        project.training.earlyStopping = {static_cast<EarlyStopping::Metric>(metric), 3};
        const auto again = parseProject(projectText(project), QStringLiteral("again"));
        VERIFY_RESULT(again);
        QVERIFY(*again == project);
        QVERIFY(projectText(project).contains("\"version\": 2"));
        QVERIFY(projectText(project).contains(stoppingMetrics()[metric].toUtf8()));
    }
}

void TestProjectFile::readsAllForms()
{
    const auto project = test::projectOf(R"([
        {"id":"a","type":"Conv2d","params":{"out_channels":4,"kernel_size":[3,5],"padding":"same"}},
        {"id":"b","type":"Conv2d","inputs":["input"],"params":{"out_channels":4,"kernel_size":[3,3],"padding":1}},
        {"id":"c","type":"Add","inputs":["a","b"]},
        {"id":"d","type":"MaxPool2d","params":{"kernel_size":2,"stride":[1,2]}}])");
    VERIFY_RESULT(project);
    const auto &layers = project->network.layers;
    QVERIFY(layers[0].inputs == std::vector{inputId});
    QVERIFY(layers[0].parameters.at("kernel_size") == ParameterValue(IntegerPair{3, 5}));
    QVERIFY(layers[0].parameters.at("padding") == ParameterValue(QStringLiteral("same")));
    QVERIFY(layers[1].parameters.at("kernel_size") == ParameterValue(IntegerPair{3, 3}));
    QVERIFY((layers[2].inputs == std::vector<QString>{"a", "b"}));
    QVERIFY((layers[3].inputs == std::vector<QString>{"c"}));
    QVERIFY(layers[3].parameters.at("stride") == ParameterValue(IntegerPair{1, 2}));
}

void TestProjectFile::writesWhatDiffersFromAbove()
{
    const auto project = test::projectOf(R"([{"id":"a","type":"ReLU","inputs":["input"]},
        {"id":"b","type":"ReLU","inputs":["a"]},{"id":"c","type":"Tanh","inputs":["a"]}])");
    VERIFY_RESULT(project);
    const QByteArray text = projectText(*project);
    QCOMPARE(text.count("\"inputs\""), 1);
    QVERIFY(text.endsWith("}\n"));
    QVERIFY(!text.contains("params"));
}

void TestProjectFile::fillsInWhatIsLeftOut()
{
    const auto project = parseProject(fileWith("training", {}), QStringLiteral("text"));
    VERIFY_RESULT(project);
    QVERIFY(project->training == TrainingSettings());
    const auto withoutData = parseProject(fileWith("data", {}), QStringLiteral("text"));
    VERIFY_RESULT(withoutData);
    QVERIFY(withoutData->data == DataSettings());
    // A default that is written out is the same project.
    const auto explicitDefault = parseProject(
        fileWith("training", R"({"optimizer":{"type":"Adam","lr":0.001,"betas":[0.9,0.999]}})"), {});
    VERIFY_RESULT(explicitDefault);
    QVERIFY(explicitDefault->training == TrainingSettings());
}

void TestProjectFile::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place"); ///< in the error's where
    QTest::addColumn<QString>("word");  ///< in its sentence
    const auto row = [](const char *name, const QByteArray &part, const QByteArray &text, const char *place,
                        const char *word) {
        QTest::newRow(name) << fileWith(part, text) << QString::fromUtf8(place) << QString::fromUtf8(word);
    };
    const auto plain = [](const char *name, const QByteArray &text, const char *word) {
        QTest::newRow(name) << text << QStringLiteral("file") << QString::fromUtf8(word);
    };
    plain("empty", "", "JSON");
    plain("cut short", fileWith("version", "1").chopped(1), "JSON at byte");
    plain("something behind", fileWith("version", "1") + "x", "JSON at byte");
    plain("a list", "[]", "object");
    plain("a number", "3", "object");
    plain("not UTF-8", fileWith("data", "{\"source\":\"\xff\"}"), "JSON");
    plain("NaN", fileWith("version", "NaN"), "JSON");
    plain("comment", "// " + fileWith("version", "1"), "JSON");
    row("unknown key", "extra", "1", "file", "\"extra\" is unknown");
    row("no format", "format", "", "file", "format is missing");
    row("other format", "format", R"("other")", "format", "not a CNN Workbench project");
    row("format of the wrong kind", "format", "1", "format", "format");
    row("no version", "version", "", "file", "version is missing");
    row("newer version", "version", "5", "version", "newer");
    row("huge version", "version", "18446744073709551615", "version", "version");
    row("version 0", "version", "0", "version", "whole number");
    row("version as text", "version", R"("1")", "version", "whole number");
    row("no input", "input", "", "file", "input is missing");
    row("input as a list", "input", "[1,28,28]", "input", "object");
    row("input without width", "input", R"({"channels":1,"height":28})", "input", "width is missing");
    row("input of zero", "input", R"({"channels":0,"height":28,"width":28})", "input.channels", "at least 1");
    row("huge input", "input", R"({"channels":1,"height":9223372036854775807,"width":28})", "input.height",
        "at most");
    row("input with a fraction", "input", R"({"channels":1.5,"height":28,"width":28})", "input.channels",
        "wrong kind");
    row("unknown key in input", "input", R"({"channels":1,"height":28,"width":28,"depth":1})", "input",
        "\"depth\" is unknown");
    row("no layers", "layers", "", "file", "layers is missing");
    row("layers as an object", "layers", "{}", "layers", "list");
    QByteArray many = "[";
    for (int i = 0; i <= 10000; ++i)
        many += R"({"id":"a)" + QByteArray::number(i) + R"(","type":"ReLU"},)";
    row("too many layers", "layers", many.chopped(1) + "]", "layers", "at most 10000");
    row("more folded names than layers", "folded", R"(["a","a","a","a","a","a","a","a","a","a"])", "folded",
        "more groups");
    row("layer as text", "layers", R"(["conv"])", "layers[0]", "object");
    row("layer without id", "layers", R"([{"type":"ReLU"}])", "layers[0]", "id is missing");
    row("layer without type", "layers", R"([{"id":"a"}])", "layers[0]", "type is missing");
    row("id of the wrong kind", "layers", R"([{"id":1,"type":"ReLU"}])", "layers[0].id", "text");
    row("unusable id", "layers", R"([{"id":"1a","type":"ReLU"}])", "layers[0].id", "1a");
    row("id with zero", "layers", R"([{"id":"a\u0000","type":"ReLU"}])", "layers[0].id", "usable");
    row("reserved id", "layers", R"([{"id":"input","type":"ReLU"}])", "layers[0].id", "input");
    row("duplicate id", "layers", R"([{"id":"a","type":"ReLU"},{"id":"a","type":"ReLU"}])", "layers[1].id",
        "taken");
    row("unknown type", "layers", R"([{"id":"a","type":"ReLU"},{"id":"b","type":"Conv9d"}])",
        "layers[1].type", "Conv9d");
    row("unknown key in layer", "layers", R"([{"id":"a","type":"ReLU","notes":""}])", "layers[0]",
        "\"notes\" is unknown");
    row("unknown parameter", "layers", R"([{"id":"a","type":"ReLU","params":{"slope":1}}])",
        "layers[0].params", "\"slope\" is unknown");
    row("params as a list", "layers", R"([{"id":"a","type":"ReLU","params":[]}])", "layers[0].params",
        "object");
    row("missing parameter", "layers", R"([{"id":"a","type":"Conv2d","params":{"kernel_size":3}}])",
        "layers[0].params", "out_channels is missing");
    row("parameter of the wrong kind", "layers",
        R"([{"id":"a","type":"Linear","params":{"out_features":"ten"}}])", "layers[0].params",
        "out_features");
    row("parameter too small", "layers", R"([{"id":"a","type":"Linear","params":{"out_features":0}}])",
        "layers[0].params", "at least 1");
    row("three numbers for a pair", "layers",
        R"([{"id":"a","type":"MaxPool2d","params":{"kernel_size":[1,2,3]}}])", "layers[0].params",
        "kernel_size");
    row("unknown word", "layers",
        R"([{"id":"a","type":"Conv2d","params":{"out_channels":1,"kernel_size":3,"padding":"full"}}])",
        "layers[0].params", "full");
    row("input further down", "layers",
        R"([{"id":"a","type":"ReLU","inputs":["b"]},{"id":"b","type":"ReLU"}])", "layers[0].inputs", "\"b\"");
    row("input is itself", "layers", R"([{"id":"a","type":"ReLU","inputs":["a"]}])", "layers[0].inputs",
        "\"a\"");
    row("no inputs", "layers", R"([{"id":"a","type":"ReLU","inputs":[]}])", "layers[0].inputs", "list");
    row("inputs of the wrong kind", "layers", R"([{"id":"a","type":"ReLU","inputs":[1]}])",
        "layers[0].inputs", "1");
    row("training as a list", "training", "[]", "training", "object");
    row("unknown key in training", "training", R"({"rate":1})", "training", "\"rate\" is unknown");
    row("unknown optimizer", "training", R"({"optimizer":{"type":"Magic"}})", "training.optimizer", "Magic");
    row("optimizer as text", "training", R"({"optimizer":"Adam"})", "training.optimizer", "type");
    row("unknown optimizer parameter", "training", R"({"optimizer":{"type":"SGD","betas":[0,0]}})",
        "training.optimizer", "betas");
    row("schedule without its step", "training", R"({"schedule":{"type":"StepLR"}})", "training.schedule",
        "step_size is missing");
    row("unknown metric", "training", R"({"early_stopping":{"metric":"taste"}})",
        "training.early_stopping.metric", "val_accuracy");
    row("unknown key in early stopping", "training", R"({"early_stopping":{"epochs":3}})",
        "training.early_stopping", "\"epochs\" is unknown");
    row("negative clip", "training", R"({"clip_grad_norm":-1})", "training.clip_grad_norm", "at least 0");
    row("zero epochs", "training", R"({"epochs":0})", "training.epochs", "at least 1");
    row("negative batch size", "training", R"({"batch_size":-1})", "training.batch_size", "at least 0");
    row("whole split", "training", R"({"validation_split":1})", "training.validation_split", "at most");
    row("shuffle as a number", "training", R"({"shuffle":1})", "training.shuffle", "wrong kind");
    row("infinite rate", "training", R"({"optimizer":{"type":"SGD","lr":1e999}})", "file", "JSON");
    row("data as text", "data", R"("fashion-mnist")", "data", "object");
    row("data without source", "data", "{}", "data", "source is missing");
    row("limit of zero", "data", R"({"source":"fashion-mnist","limit":0})", "data.limit", "at least 1");
    row("key with a byte order mark", "data", R"({"source":"a","\ufefflimit":1})", "file", "byte order mark");
    row("parameter with a byte order mark", "layers",
        R"([{"id":"a","type":"Linear","params":{"out_features":1,"\ufeffout_features":2}}])", "file",
        "byte order mark");
    row("duplicate key", "data", R"({"source":"a","source":"b"})", "file", "\"source\" stands twice");
    QTest::newRow("duplicate key of the file")
        << QByteArray(R"({"format":"cnn-workbench",)" + fileWith("version", "1").mid(1))
        << QStringLiteral("file") << QStringLiteral("\"format\" stands twice");
}

void TestProjectFile::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    QFETCH(QString, word);
    const auto project = parseProject(text, QStringLiteral("file"));
    COMPARE_ERROR(project, word);
    QVERIFY2(project.error().where.startsWith(QLatin1String("file")), qPrintable(project.error().where));
    QVERIFY2(project.error().where.endsWith(place), qPrintable(project.error().where));
}

void TestProjectFile::readsWithoutByteOrderMarks()
{
    const auto project = parseProject(
        fileWith("layers",
                 R"([{"id":"a","type":"ReLU","note":"\ufeff\ufeffn\ufeff","group":"\ufeff\ufeffg"}])"),
        QStringLiteral("file"));
    VERIFY_RESULT(project);
    QCOMPARE(project->network.layers[0].note, QStringLiteral("n\ufeff"));
    QCOMPARE(project->network.layers[0].group, QStringLiteral("g"));
    const auto again = parseProject(projectText(*project), QStringLiteral("again"));
    VERIFY_RESULT(again);
    QVERIFY(*again == *project);
}

void TestProjectFile::refusesZeroByte()
{
    const QByteArray good = fileWith("version", "1");
    VERIFY_RESULT(parseProject(good, QStringLiteral("file")));
    COMPARE_ERROR(parseProject(good + '\0', QStringLiteral("file")), QStringLiteral("zero byte"));
    COMPARE_ERROR(parseProject(good + QByteArray("\0rest", 5), QStringLiteral("file")),
                  QStringLiteral("zero byte"));
    COMPARE_ERROR(parseProject('\0' + good, QStringLiteral("file")), QStringLiteral("zero byte"));
}

void TestProjectFile::refusesManyKeysQuickly()
{
    QByteArrayList members;
    for (int i = 0; i < 50'000; ++i)
        members << '"' + QByteArray::number(i) + "\":0";
    const QByteArray many = '{' + members.join(',') + '}';
    QElapsedTimer timer;
    timer.start();
    COMPARE_ERROR(parseProject(many, QStringLiteral("file")), QStringLiteral("more than 2000 keys"));
    COMPARE_ERROR(parseProject(fileWith("training", many), QStringLiteral("file")),
                  QStringLiteral("more than 2000 keys"));
    QVERIFY(timer.elapsed() < 2000);
    // As many as there may be are counted right: commas in lists and text are none of the object's.
    const QByteArray most = '{' + QByteArrayList(members.mid(0, 1999)).join(',') + R"(,"x":[",,,,",1,2]})";
    COMPARE_ERROR(parseProject(most, QStringLiteral("file")), QStringLiteral("format is missing"));
}

void TestProjectFile::refusesDeepNestingQuickly()
{
    QElapsedTimer timer;
    timer.start();
    const QByteArray deep(1'000'000, '[');
    COMPARE_ERROR(parseProject(deep, QStringLiteral("file")), QStringLiteral("nested too deeply"));
    const QByteArray closed = QByteArray(101, '[') + QByteArray(101, ']');
    COMPARE_ERROR(parseProject(fileWith("data", closed), QStringLiteral("file")),
                  QStringLiteral("nested too deeply"));
    QByteArray objects;
    for (int i = 0; i < 100'000; ++i)
        objects += R"({"a":)";
    COMPARE_ERROR(parseProject(objects, QStringLiteral("file")), QStringLiteral("nested too deeply"));
    QVERIFY(timer.elapsed() < 2000);
}

void TestProjectFile::survivesDamage()
{
    // Whatever a disk or an editor did to it: an answer, and no crash.
    const QByteArray good = projectText(*loadPreset(QStringLiteral("lenet5")));
    test::RandomNetworks random(1);
    int refused = 0;
    for (int i = 0; i < 2000; ++i) {
        QByteArray damaged = good;
        for (auto count = 1 + random.below(3); count > 0; --count)
            damaged[qsizetype(random.below(damaged.size()))] = char(random.below(256));
        if (random.oneIn(4))
            damaged.truncate(qsizetype(random.below(damaged.size())));
        const auto project = parseProject(damaged, QStringLiteral("file"));
        if (project)
            QVERIFY(test::isWellOrdered(project->network));
        else
            ++refused;
    }
    QVERIFY(refused > 1000);
}

void TestProjectFile::savesWhole()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("网络.cnnwb"));
    const Project project = *loadPreset(QStringLiteral("fashion-cnn"));
    VERIFY_RESULT(saveProject(project, path));
    QVERIFY(*loadProject(path) == project);
    QVERIFY(*loadProjectOrPreset(path) == project);
    {
        const test::FileSizeLimit full(100);
        COMPARE_ERROR(saveProject(*loadPreset(QStringLiteral("lenet5")), path), path);
    }
    QVERIFY(*loadProject(path) == project);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    COMPARE_ERROR(saveProject(project, folder.filePath(QStringLiteral("none/x.cnnwb"))),
                  QStringLiteral("cannot be written"));
    COMPARE_ERROR(loadProject(folder.filePath(QStringLiteral("missing"))), QStringLiteral("missing"));
}

void TestProjectFile::refusesToReplaceWhatIsNoFile()
{
    const QTemporaryDir folder;
    COMPARE_ERROR(saveProject({}, folder.path()), QStringLiteral("not a file that can be replaced"));
    COMPARE_ERROR(saveProject({}, QStringLiteral("/dev/null")), QStringLiteral("/dev/null"));
    QVERIFY(!QFileInfo(QStringLiteral("/dev/null")).isFile());
}

void TestProjectFile::tellsWhatThePresetsAre()
{
    const auto project = loadProjectOrPreset(QStringLiteral("lenet"));
    for (const auto &preset : presets())
        COMPARE_ERROR(project, preset.name);
    QCOMPARE(project.error().where, QStringLiteral("lenet"));
}

QTEST_GUILESS_MAIN(TestProjectFile)
#include "test_project_file.moc"
