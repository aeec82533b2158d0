#include "core/train/metrics_file.h"
#include "core/train/run_folder.h"
#include "tests/unit/models.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>
#include <cmath>
#include <memory>

using namespace workbench;
using namespace workbench::test;

class TestRunFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase();
    void runFileRoundTrip_data();
    void runFileRoundTrip();
    void runFileRefuses_data();
    void runFileRefuses();
    void tellsWhatCannotBeWritten();
    void writesLaterWhatCouldNotBeWritten();
    void loadsRun();
    void loadsRunWithoutWeights();
    void refusesIncompleteRuns_data();
    void refusesIncompleteRuns();
    void newFolders_data();
    void newFolders();
    void newFoldersAreDistinct();

private:
    RunFile runFile() const;
    void writeRun(const RunFile &file) const;

    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_folder;
};

void TestRunFolder::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setApplicationName("cnn-workbench-test-run-folder");
}

void TestRunFolder::init()
{
    m_temporary = std::make_unique<QTemporaryDir>();
    m_folder = m_temporary->filePath(QString::fromUtf8("我的 运行/LeNet-5"));
}

void TestRunFolder::cleanupTestCase()
{
    QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).removeRecursively();
}

RunFile TestRunFolder::runFile() const
{
    return {.project = smallProject(),
            .device = "cpu",
            .threads = 2,
            .libraryVersion = "0.1.0",
            .torchVersion = "1.13.0",
            .dataSpec = QString::fromUtf8("idx:/数据 集"),
            .dataFingerprint = "crc32:01234567",
            .state = RunState::Finished,
            .epochsDone = 5,
            .bestEpoch = 4,
            .test = TestMetrics{0.3, 1.0 / 3}};
}

/// The run with two lines of metrics and weights.
void TestRunFolder::writeRun(const RunFile &file) const
{
    VERIFY_RESULT(writeRunFile(m_folder, file));
    MetricsFile metrics;
    VERIFY_RESULT(metrics.open(m_folder + "/metrics.csv"));
    VERIFY_RESULT(metrics.append({{1, 1, 2.5, 0.1}}, EpochMetrics{1, 2.5, 0.5, {}, {}, 100, 1}));
    VERIFY_RESULT(saveTrainedModel(smallModel(), m_folder + "/best.safetensors"));
}

void TestRunFolder::runFileRoundTrip_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<double>("loss");
    QTest::newRow("running") << int(RunState::Running) << 0.1;
    QTest::newRow("finished") << int(RunState::Finished) << 5e-324;
    QTest::newRow("stopped") << int(RunState::Stopped) << double(HUGE_VAL);
    QTest::newRow("failed") << int(RunState::Failed) << std::nan("");
    QTest::newRow("minus infinity") << int(RunState::Failed) << -double(HUGE_VAL);
}

void TestRunFolder::runFileRoundTrip()
{
    QFETCH(int, state);
    QFETCH(double, loss);
    RunFile written = runFile();
    written.state = static_cast<RunState>(state);
    written.test->loss = loss;
    for (const bool tested : {true, false}) {
        if (!tested)
            written.test.reset();
        VERIFY_RESULT(writeRunFile(m_folder, written));
        const auto read = readRunFile(m_folder);
        VERIFY_RESULT(read);
        QVERIFY(read->project == written.project);
        QCOMPARE(read->device, written.device);
        QCOMPARE(read->threads, written.threads);
        QCOMPARE(read->libraryVersion, written.libraryVersion);
        QCOMPARE(read->torchVersion, written.torchVersion);
        QCOMPARE(read->dataSpec, written.dataSpec);
        QCOMPARE(read->dataFingerprint, written.dataFingerprint);
        QVERIFY(read->state == written.state);
        QCOMPARE(read->epochsDone, written.epochsDone);
        QCOMPARE(read->bestEpoch, written.bestEpoch);
        QCOMPARE(read->test.has_value(), tested);
        if (tested) {
            QVERIFY(read->test->loss == loss || (std::isnan(loss) && std::isnan(read->test->loss)));
            QVERIFY(read->test->accuracy == 1.0 / 3);
        }
    }
}

void TestRunFolder::runFileRefuses_data()
{
    QTest::addColumn<QByteArray>("from"); // empty: the whole file
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, const QByteArray &from, const QByteArray &to, const char *named) {
        QTest::newRow(name) << from << to << QString::fromLatin1(named);
    };
    row("empty", {}, {}, "JSON");
    row("no JSON", {}, "nonsense", "JSON");
    row("a list", {}, "[]", "format");
    row("a number", {}, "7", "format");
    row("null", {}, "null", "format");
    row("an empty object", {}, "{}", "format");
    row("another format", "cnn-workbench-run", "cnn-workbench-tour", "not a run");
    row("newer version", R"("version": 1,
 "state")",
        R"("version": 2,
 "state")",
        "version 2");
    row("unknown state", "finished", "resting", "resting");
    row("negative count", R"("epochs_done": 5)", R"("epochs_done": -5)", "epochs_done");
    row("fractional count", R"("best_epoch": 4)", R"("best_epoch": 4.5)", "best_epoch");
    row("huge count", R"("threads": 2)", R"("threads": 99999999999)", "threads");
    row("missing key", R"("device": "cpu",)", "", "device");
    row("unknown key", R"("device": "cpu",)", R"("device": "cpu", "colour": "red",)", "unknown key");
    row("key twice", R"("device": "cpu",)", R"("device": "cpu", "device": "cpu",)", "device");
    row("text a number", R"("device": "cpu")", R"("device": 1)", "device");
    row("test without loss", R"("loss": 0.3,)", "", "loss");
    row("test with an unknown word", R"("loss": 0.3)", R"("loss": "high")", "loss");
    row("test a list", R"("test": {)", R"("test": [], "x": {)", "test");
    row("no fingerprint", R"("crc32:01234567")", "null", "fingerprint");
    row("faulty project", R"("type": "BatchNorm2d")", R"("type": "BatchNorm9d")", "BatchNorm9d");
}

void TestRunFolder::runFileRefuses()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, named);
    VERIFY_RESULT(writeRunFile(m_folder, runFile()));
    QByteArray text = readFile(m_folder + "/run.json");
    QVERIFY2(text.contains(from), text.constData());
    writeFile(m_folder + "/run.json", from.isEmpty() ? to : text.replace(from, to));
    const auto run = readRunFile(m_folder);
    COMPARE_ERROR(run, named);
    QVERIFY(run.error().where.startsWith(m_folder + "/run.json"));
}

void TestRunFolder::tellsWhatCannotBeWritten()
{
    const QString file = m_temporary->filePath("a file");
    writeFile(file, "x");
    COMPARE_ERROR(writeRunFile(file + "/run", runFile()), "a file/run");
    COMPARE_ERROR(readRunFile(m_temporary->filePath("absent")), "absent/run.json");
}

void TestRunFolder::writesLaterWhatCouldNotBeWritten()
{
    // No folder, no file: as on a disk that is away for a while.
    MetricsFile metrics;
    QVERIFY(!metrics.open(m_folder + "/metrics.csv"));
    QVERIFY(!metrics.append({{1, 1, 2.5, 0.1}}, EpochMetrics{1, 2.5, 0.5, {}, {}, 100, 1}));
    QVERIFY(QDir().mkpath(m_folder));
    VERIFY_RESULT(metrics.append({{2, 1, 1.5, 0.1}}, EpochMetrics{2, 1.5, 0.5, {}, {}, 100, 1}));
    const auto read = readMetrics(m_folder + "/metrics.csv");
    VERIFY_RESULT(read);
    QCOMPARE(read->batches.size(), std::size_t(2));
    QCOMPARE(read->batches[0].loss, 2.5);
    QCOMPARE(read->epochs.size(), std::size_t(2));
    QCOMPARE(read->epochs[1].trainLoss, 1.5);
}

void TestRunFolder::loadsRun()
{
    writeRun(runFile());
    const auto run = loadRun(m_folder);
    VERIFY_RESULT(run);
    QVERIFY(run->project == smallProject());
    QCOMPARE(run->classNames, smallModel().classNames);
    QCOMPARE(run->batches.size(), std::size_t{1});
    QCOMPARE(run->batches[0].loss, 2.5);
    QCOMPARE(run->epochs.size(), std::size_t{1});
    QVERIFY(run->weights == smallModel().weights);
    QCOMPARE(run->test->loss, 0.3);
}

void TestRunFolder::loadsRunWithoutWeights()
{
    RunFile file = runFile();
    file.state = RunState::Stopped;
    file.epochsDone = 0;
    file.bestEpoch = 0;
    file.test.reset();
    writeRun(file);
    // Killed between the weights and run.json: the weights count.
    QVERIFY(!loadRun(m_folder)->weights.empty());
    QVERIFY(QFile::remove(m_folder + "/best.safetensors"));
    const auto run = loadRun(m_folder);
    VERIFY_RESULT(run);
    QVERIFY(run->weights.empty());
    QVERIFY(!run->test);
    QCOMPARE(run->batches.size(), std::size_t{1});
}

void TestRunFolder::refusesIncompleteRuns_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("damaged");
    for (const auto *file : {"run.json", "metrics.csv", "best.safetensors"}) {
        QTest::addRow("%s missing", file) << file << false;
        QTest::addRow("%s damaged", file) << file << true;
    }
}

void TestRunFolder::refusesIncompleteRuns()
{
    QFETCH(QString, file);
    QFETCH(bool, damaged);
    writeRun(runFile());
    const QString path = QDir(m_folder).filePath(file);
    if (damaged)
        writeFile(path, "nonsense\n\n");
    else
        QVERIFY(QFile::remove(path));
    COMPARE_ERROR(loadRun(m_folder), file);
}

void TestRunFolder::newFolders_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << "LeNet-5"
                           << "LeNet-5";
    QTest::newRow("Chinese") << QString::fromUtf8("我的 网络") << QString::fromUtf8("我的 网络");
    QTest::newRow("path") << "../a/b\\c"
                          << "_a_b_c";
    QTest::newRow("what other systems forbid") << "a:b*c?d\"e<f>g|h"
                                               << "a_b_c_d_e_f_g_h";
    QTest::newRow("control characters") << QString("a\nb%1c").arg(QChar(u'\0')) << "a_b_c";
    QTest::newRow("spaces") << "  a   b  "
                            << "a b";
    QTest::newRow("hidden") << ".hidden"
                            << "hidden";
    QTest::newRow("placeholder") << "50%2"
                                 << "50%2";
    QTest::newRow("empty") << ""
                           << "run";
    QTest::newRow("dots") << ".."
                          << "run";
    QTest::newRow("long Chinese") << QString(500, QChar(0x7f51)) << QString(60, QChar(0x7f51));
    QTest::newRow("outside the basic plane") << QString::fromUtf8("😀a") << QString::fromUtf8("😀a");
    QTest::newRow("cut within a pair") << QString(59, 'a') + QString::fromUtf8("😀") << QString(59, 'a');
}

void TestRunFolder::newFolders()
{
    QFETCH(QString, title);
    QFETCH(QString, name);
    const QFileInfo folder(newRunFolder(title));
    QVERIFY(folder.isDir());
    QCOMPARE(folder.dir().dirName(), "runs");
    const QString fileName = folder.fileName();
    QVERIFY2(fileName.startsWith(name + ' '), qPrintable(fileName));
    QVERIFY2(QRegularExpression("^ \\d{4}-\\d\\d-\\d\\d \\d\\d-\\d\\d-\\d\\d( \\(\\d+\\))?$")
                 .match(fileName.mid(name.size()))
                 .hasMatch(),
             qPrintable(fileName));
}

void TestRunFolder::newFoldersAreDistinct()
{
    QStringList folders;
    for (int i = 0; i < 20; ++i)
        folders << newRunFolder("same title");
    QCOMPARE(folders.removeDuplicates(), 0);
}

QTEST_GUILESS_MAIN(TestRunFolder)
#include "test_run_folder.moc"
