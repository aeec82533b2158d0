#include "core/train/run_catalog.h"
#include "core/train/run_differences.h"
#include "core/train/run_folder.h"
#include "core/train/training.h"
#include "tests/unit/files.h"
#include "tests/unit/projects.h"

#include <QFileInfo>
#include <QStandardPaths>
#include <memory>

using namespace workbench;
using namespace workbench::test;

namespace {

/// Ends the run before batch number `batches`.
class Interrupter : public TrainingObserver
{
public:
    explicit Interrupter(std::int64_t batches) : m_batches(batches) {}
    bool beforeBatch(Model &, std::int64_t batchesDone, std::int64_t) override
    {
        return batchesDone != m_batches;
    }

private:
    std::int64_t m_batches;
};

RunFile fileOf(const Project &project)
{
    return {.project = project, .device = "cpu", .dataSpec = "test", .dataFingerprint = "crc32:0"};
}

} // namespace

class TestRunCatalog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void namesOfFolders_data();
    void namesOfFolders();
    void titlesDoNotGrow();
    void listsFolders();
    void readsRuns();
    void readsOnlyWhatChanged();
    void tellsFaults_data();
    void tellsFaults();
    void keepsNotes();
    void deletesItsOwnFilesOnly();
    void movesToTrash();
    void sameSettingsDoNotDiffer();
    void settingsDiffer();
    void layersDiffer();

private:
    /// Trains in a folder of that name; stops before the batch of that number.
    QString train(const QString &name, std::int64_t stopAt = -1);

    std::unique_ptr<QTemporaryDir> m_temporary;
};

void TestRunCatalog::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setApplicationName("cnn-workbench-test-run-catalog");
}

void TestRunCatalog::init()
{
    m_temporary = std::make_unique<QTemporaryDir>();
}

QString TestRunCatalog::train(const QString &name, std::int64_t stopAt)
{
    const QString folder = m_temporary->filePath(name);
    Interrupter observer(stopAt);
    const auto outcome = workbench::train({.project = smallClassifier(3),
                                           .data = darkAndBright(),
                                           .device = "cpu",
                                           .threads = 1,
                                           .runFolder = folder},
                                          {}, observer);
    return outcome ? folder : outcome.error().message();
}

void TestRunCatalog::namesOfFolders_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QDateTime>("started");
    const QDateTime time({2026, 1, 31}, {14, 5, 9});
    QTest::newRow("plain") << "LeNet-5 2026-01-31 14-05-09"
                           << "LeNet-5" << time;
    QTest::newRow("second in a second") << "LeNet-5 2026-01-31 14-05-09 (2)"
                                        << "LeNet-5" << time;
    QTest::newRow("of an opened run") << "a b 2025-12-01 01-02-03 2026-01-31 14-05-09"
                                      << "a b" << time;
    QTest::newRow("a person's own") << "my run"
                                    << "my run" << QDateTime();
    QTest::newRow("no such day") << "x 2026-13-31 14-05-09"
                                 << "x" << QDateTime();
}

void TestRunCatalog::namesOfFolders()
{
    QFETCH(QString, name);
    QFETCH(QString, title);
    QFETCH(QDateTime, started);
    const RunName read = runNameOf("/some/where/" + name);
    QCOMPARE(read.title, title);
    QCOMPARE(read.started, started);
}

void TestRunCatalog::titlesDoNotGrow()
{
    const QString folder = newRunFolder("LeNet-5 2026-01-31 14-05-09");
    QCOMPARE(runNameOf(folder).title, "LeNet-5");
    QCOMPARE(QFileInfo(folder).fileName().count('-'), 1 + 2 + 2);
    QVERIFY(QDir(folder).removeRecursively());
    // What a project is called and what its folders are called meet.
    QCOMPARE(runTitle("a/b: c"), runNameOf("/x/a_b_ c 2026-01-31 14-05-09").title);
}

void TestRunCatalog::listsFolders()
{
    for (const auto *name : {"b 2026-01-01 00-00-00", "a 2026-01-02 00-00-00", "c 2025-12-31 23-59-59"}) {
        QVERIFY(QDir(m_temporary->path()).mkdir(name));
        writeFile(m_temporary->filePath(name) + "/run.json", "{}");
    }
    // Made for a run that could not begin.
    QVERIFY(QDir(m_temporary->path()).mkdir("empty 2026-01-03 00-00-00"));
    writeFile(m_temporary->filePath("a file"), "x");
    QStringList names;
    for (const auto &folder : runFoldersIn(m_temporary->path()))
        names << QFileInfo(folder).fileName();
    QCOMPARE(names, (QStringList{"empty 2026-01-03 00-00-00", "a 2026-01-02 00-00-00",
                                 "b 2026-01-01 00-00-00", "c 2025-12-31 23-59-59"}));
    QCOMPARE(runFoldersIn(m_temporary->filePath("absent")), QStringList());
    QVERIFY(!readSummary(m_temporary->filePath("absent")));
    QVERIFY(!readSummary(m_temporary->filePath("empty 2026-01-03 00-00-00")));
}

void TestRunCatalog::readsRuns()
{
    const QString folder = train(QString::fromUtf8("小网 2026-01-31 14-05-09"));
    const auto run = readSummary(folder);
    QVERIFY(run);
    QVERIFY2(!run->fault, run->fault ? qPrintable(run->fault->message()) : "");
    QCOMPARE(run->folder, folder);
    QCOMPARE(run->title, QString::fromUtf8("小网"));
    QCOMPARE(run->started, QDateTime({2026, 1, 31}, {14, 5, 9}));
    QVERIFY(run->file->project == smallClassifier(3));
    QVERIFY(run->file->state == RunState::Finished);
    QCOMPARE(run->file->epochsDone, 3);
    // All that is told comes from the run's own metrics.
    const auto whole = loadRun(folder);
    VERIFY_RESULT(whole);
    double seconds = 0;
    for (const auto &epoch : whole->epochs)
        seconds += epoch.seconds;
    QCOMPARE(run->seconds, seconds);
    QCOMPARE(run->best->epoch, whole->bestEpoch);
    const EpochMetrics &best = whole->epochs[std::size_t(whole->bestEpoch - 1)];
    QCOMPARE(*run->best->validationAccuracy, *best.validationAccuracy);
    QCOMPARE(*run->best->validationLoss, *best.validationLoss);
    qint64 bytes = 0;
    for (const auto *name : {"run.json", "metrics.csv", "last.safetensors", "best.safetensors",
                             "epochs/0001.safetensors", "epochs/0002.safetensors", "epochs/0003.safetensors"})
        bytes += QFileInfo(folder + '/' + name).size();
    QCOMPARE(run->bytes, bytes);
    QCOMPARE(run->note, QString());

    const auto stopped = readSummary(train("stopped", 1));
    QVERIFY(!stopped->fault);
    QVERIFY(stopped->file->state == RunState::Stopped);
    QCOMPARE(stopped->file->epochsDone, 0);
    QVERIFY(!stopped->best);
    QCOMPARE(stopped->seconds, 0.0);
    QVERIFY(stopped->started.isValid());
}

void TestRunCatalog::readsOnlyWhatChanged()
{
    const QString folder = train("run");
    const auto run = readSummary(folder);
    QCOMPARE(readSummary(folder, run), run);
    VERIFY_RESULT(saveNote(folder, "good"));
    const auto changed = readSummary(folder, run);
    QVERIFY(changed != run);
    QCOMPARE(changed->note, "good");
    QCOMPARE(readSummary(folder, changed), changed);
    QVERIFY(QDir(folder).removeRecursively());
    QVERIFY(!readSummary(folder, changed));
}

void TestRunCatalog::tellsFaults_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("settingsKnown");
    QTest::newRow("settings") << "run.json" << false;
    QTest::newRow("metrics") << "metrics.csv" << true;
}

void TestRunCatalog::tellsFaults()
{
    QFETCH(QString, file);
    QFETCH(bool, settingsKnown);
    const QString folder = train("run 2026-01-31 14-05-09");
    for (const bool missing : {false, true}) {
        if (missing)
            QVERIFY(QFile::remove(folder + '/' + file));
        else
            writeFile(folder + '/' + file, "nonsense\n");
        const auto run = readSummary(folder);
        QVERIFY(run && run->fault);
        QVERIFY(run->fault->message().contains(file));
        QCOMPARE(run->file.has_value(), settingsKnown);
        QVERIFY(!run->best);
        QCOMPARE(run->title, "run");
    }
}

void TestRunCatalog::keepsNotes()
{
    const QString folder = train("run");
    const QString note = QString::fromUtf8("学习率太大 \"x\"\n第二行");
    VERIFY_RESULT(saveNote(folder, "  " + note + "\n\n"));
    QCOMPARE(readSummary(folder)->note, note);
    QCOMPARE(readFile(folder + "/note.txt"), note.toUtf8() + '\n');
    // A full disk leaves the note that was there.
    {
        const FileSizeLimit full(10);
        COMPARE_ERROR(saveNote(folder, "a note of more than ten bytes"), "note.txt");
    }
    QCOMPARE(readSummary(folder)->note, note);
    VERIFY_RESULT(saveNote(folder, " "));
    QVERIFY(!QFileInfo::exists(folder + "/note.txt"));
    VERIFY_RESULT(saveNote(folder, ""));
    COMPARE_ERROR(saveNote(m_temporary->filePath("absent"), "x"), "absent/note.txt");
    VERIFY_RESULT(loadRun(folder));
}

void TestRunCatalog::deletesItsOwnFilesOnly()
{
    const QString folder = train("run");
    VERIFY_RESULT(saveNote(folder, "x"));
    VERIFY_RESULT(deleteRun(folder));
    QVERIFY(!QFileInfo::exists(folder));
    VERIFY_RESULT(deleteRun(folder));

    const QString shared = train("shared");
    writeFile(shared + "/thesis.txt", "years of work");
    COMPARE_ERROR(deleteRun(shared), "shared");
    QCOMPARE(QDir(shared).entryList(QDir::Files), QStringList{"thesis.txt"});
}

void TestRunCatalog::movesToTrash()
{
    // In the home folder of the test's own, whose trash is always there.
    const QString home = m_temporary->filePath("home");
    QVERIFY(QDir().mkpath(home));
    const QByteArray before = qgetenv("HOME");
    const QByteArray dataBefore = qgetenv("XDG_DATA_HOME");
    qputenv("HOME", home.toLocal8Bit());
    qputenv("XDG_DATA_HOME", (home + "/data").toLocal8Bit());
    QStandardPaths::setTestModeEnabled(false);
    const QString folder = train("run");
    const auto moved = moveRunToTrash(folder);
    QStandardPaths::setTestModeEnabled(true);
    qputenv("HOME", before);
    dataBefore.isNull() ? qunsetenv("XDG_DATA_HOME") : qputenv("XDG_DATA_HOME", dataBefore);
    VERIFY_RESULT(moved);
    QVERIFY(!QFileInfo::exists(folder));
    VERIFY_RESULT(readRunFile(home + "/data/Trash/files/run"));
    COMPARE_ERROR(moveRunToTrash(m_temporary->filePath("absent")), "absent");
}

void TestRunCatalog::sameSettingsDoNotDiffer()
{
    const RunFile run = fileOf(smallClassifier());
    QVERIFY(differences({}).empty());
    QVERIFY(differences({run}).empty());
    QVERIFY(differences({run, run, run}).empty());
    // Neither what a run came to nor what computes nothing is a setting.
    RunFile other = run;
    other.state = RunState::Failed;
    other.epochsDone = 7;
    other.project.network.layers[0].note = "the first";
    other.project.network.layers[0].group = "block";
    QVERIFY(differences({run, other}).empty());
    // PyTorch's default, set or not.
    other.project.training.optimizer.parameters["lr"] = 0.001;
    QVERIFY(differences({run, other}).empty());
}

void TestRunCatalog::settingsDiffer()
{
    const RunFile run = fileOf(smallClassifier(2, 16));
    RunFile other = run;
    other.project.training.optimizer = {"SGD", {{"lr", 0.1}, {"momentum", 0.9}}};
    other.project.training.batchSize = 0;
    other.project.training.seed = 7;
    other.project.training.schedule = {"StepLR", {{"step_size", std::int64_t{2}}}};
    other.project.training.earlyStopping.patience = 3;
    other.project.data.limit = 100;
    other.dataFingerprint = "crc32:1";
    other.threads = 4;
    using Values = std::vector<std::optional<QString>>;
    const std::vector<SettingDifference> expected{
        {"optimizer", Values{"Adam", "SGD", "Adam"}},
        {"learning rate", Values{"0.001", "0.1", "0.001"}},
        {"optimizer · betas", Values{"0.9, 0.999", std::nullopt, "0.9, 0.999"}},
        {"optimizer · eps", Values{"1e-08", std::nullopt, "1e-08"}},
        {"optimizer · amsgrad", Values{"off", std::nullopt, "off"}},
        {"optimizer · momentum", Values{std::nullopt, "0.9", std::nullopt}},
        {"optimizer · dampening", Values{std::nullopt, "0", std::nullopt}},
        {"optimizer · nesterov", Values{std::nullopt, "off", std::nullopt}},
        {"batch size", Values{"16", "whole set", "16"}},
        {"seed", Values{"0", "7", "0"}},
        {"early stopping", Values{"never", "after 3 epoch(s)", "never"}},
        {"early stopping watches", Values{std::nullopt, "val_loss", std::nullopt}},
        {"schedule", Values{"None", "StepLR", "None"}},
        {"schedule · step_size", Values{std::nullopt, "2", std::nullopt}},
        {"schedule · gamma", Values{std::nullopt, "0.1", std::nullopt}},
        {"data limit", Values{"all images", "100", "all images"}},
        {"checksum of the data", Values{"crc32:0", "crc32:1", "crc32:0"}},
        {"threads", Values{"1", "4", "1"}},
    };
    const auto rows = differences({run, other, run});
    for (std::size_t i = 0; i < std::min(rows.size(), expected.size()); ++i) {
        QCOMPARE(rows[i].setting, expected[i].setting);
        QVERIFY2(rows[i].values == expected[i].values, qPrintable(rows[i].setting));
    }
    QCOMPARE(rows.size(), expected.size());
}

void TestRunCatalog::layersDiffer()
{
    const RunFile run = fileOf(smallClassifier());
    RunFile other = run;
    auto &layers = other.project.network.layers;
    layers[0].parameters["out_channels"] = std::int64_t{8};
    layers[1].type = "Tanh";
    layers.insert(layers.begin() + 2,
                  {"pool1", "MaxPool2d", {"relu1"}, {{"kernel_size", IntegerPair{2, 2}}}});
    layers[3].inputs = {"pool1"};
    layers.push_back({"softmax1", "LogSoftmax", {"fc1"}});
    other.project.network.input = Shape::image(1, 8, 10);
    using Values = std::vector<std::optional<QString>>;
    const std::vector<SettingDifference> expected{
        {"input", Values{run.project.network.input.text(), other.project.network.input.text()}},
        {"conv1 · out_channels", Values{"3", "8"}},
        {"relu1", Values{"ReLU", "Tanh"}},
        {"pool1", Values{std::nullopt, "MaxPool2d: kernel_size 2 × 2"}},
        {"flatten1 · inputs", Values{"relu1", "pool1"}},
        {"softmax1", Values{std::nullopt, "LogSoftmax"}},
        {"output layer", Values{"fc1", "softmax1"}},
    };
    const auto rows = differences({run, other});
    for (std::size_t i = 0; i < std::min(rows.size(), expected.size()); ++i) {
        QCOMPARE(rows[i].setting, expected[i].setting);
        QVERIFY2(rows[i].values == expected[i].values, qPrintable(rows[i].setting));
    }
    QCOMPARE(rows.size(), expected.size());
}

QTEST_GUILESS_MAIN(TestRunCatalog)
#include "test_run_catalog.moc"
