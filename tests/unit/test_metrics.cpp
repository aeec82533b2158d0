#include "core/train/metrics_file.h"
#include "tests/unit/files.h"

#include <cmath>
#include <limits>
#include <thread>

using namespace workbench;
using namespace workbench::test;

namespace {

const QByteArray header = "event,epoch,batch,loss,lr,train_loss,train_accuracy,val_loss,val_accuracy,"
                          "images_per_second,seconds\n";

EpochMetrics epochMetrics(std::int64_t epoch, std::optional<double> validation)
{
    return {epoch, 0.1 + 0.2, 1.0 / 3, validation, validation, 12345.678901234567, 1e-300};
}

/// Equal to the last bit; a NaN equals a NaN.
bool isSame(double a, double b)
{
    return a == b || (std::isnan(a) && std::isnan(b));
}

} // namespace

class TestMetricsFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void logGivesWhatIsNew();
    void logLosesNothingBetweenThreads();
    void fileLooksAsPromised();
    void fileRoundTrip();
    void everyAppendReachesTheFile();
    void incompleteLastLineIsLeftOut();
    void refuses_data();
    void refuses();
    void tellsWhatCannotBeWritten();

private:
    QTemporaryDir m_folder;
};

void TestMetricsFile::logGivesWhatIsNew()
{
    MetricsLog log;
    QCOMPARE(log.size(), std::size_t{0});
    log.append(BatchMetrics{1, 1, 2.5, 0.1});
    log.append(BatchMetrics{1, 2, 2.25, 0.1});
    log.append(epochMetrics(1, {}));
    QCOMPARE(log.size(), std::size_t{3});
    QCOMPARE(log.batchesFrom(0).size(), std::size_t{2});
    QCOMPARE(log.batchesFrom(1).front().loss, 2.25);
    QVERIFY(log.batchesFrom(2).empty());
    QVERIFY(log.batchesFrom(99).empty());
    QCOMPARE(log.epochsFrom(0).size(), std::size_t{1});
    const MetricsSnapshot snapshot = log.snapshot();
    log.append(BatchMetrics{2, 1, 2, 0.1});
    log.clear();
    QCOMPARE(log.size(), std::size_t{0});
    QCOMPARE(snapshot.batches.size(), std::size_t{2});
    QCOMPARE(snapshot.batches[1].loss, 2.25);
    QCOMPARE(snapshot.epochs.size(), std::size_t{1});
    QVERIFY(log.batchesFrom(0).empty());
}

void TestMetricsFile::logLosesNothingBetweenThreads()
{
    constexpr std::size_t count = 20000;
    MetricsLog log;
    std::thread worker([&log] {
        for (std::size_t i = 0; i < count; ++i)
            log.append(BatchMetrics{1, static_cast<std::int64_t>(i + 1), 0, 0});
    });
    std::vector<BatchMetrics> seen;
    while (seen.size() < count) {
        const auto fresh = log.batchesFrom(seen.size());
        seen.insert(seen.end(), fresh.begin(), fresh.end());
    }
    worker.join();
    for (std::size_t i = 0; i < count; ++i)
        QCOMPARE(seen[i].batch, static_cast<std::int64_t>(i + 1));
}

void TestMetricsFile::fileLooksAsPromised()
{
    const QString path = m_folder.filePath("metrics.csv");
    MetricsFile file;
    VERIFY_RESULT(file.open(path));
    VERIFY_RESULT(file.append({{1, 1, 2.302585092994046, 0.001}, {1, 2, std::nan(""), 1e-05}}));
    VERIFY_RESULT(file.append({}, EpochMetrics{1, 0.5, 0.75, 0.25, 0.875, 10000, 5.5}));
    VERIFY_RESULT(
        file.append({{2, 1, HUGE_VAL, 1e-05}}, EpochMetrics{2, -HUGE_VAL, 0.75, {}, {}, 10000, 5.5}));
    QCOMPARE(readFile(path), header + "batch,1,1,2.302585092994046,0.001,,,,,,\n"
                                      "batch,1,2,nan,1e-05,,,,,,\n"
                                      "epoch,1,,,,0.5,0.75,0.25,0.875,10000,5.5\n"
                                      "batch,2,1,inf,1e-05,,,,,,\n"
                                      "epoch,2,,,,-inf,0.75,,,10000,5.5\n");
}

void TestMetricsFile::fileRoundTrip()
{
    const QString path = m_folder.filePath(QString::fromUtf8("指标 一.csv"));
    const std::vector<double> losses{0.1,  1.0 / 3,      1e308,         5e-324,
                                     -0.0, std::nan(""), -std::nan(""), HUGE_VAL};
    std::vector<BatchMetrics> batches;
    for (const double loss : losses)
        batches.push_back({2, std::ssize(batches) + 1, loss, loss});
    MetricsFile file;
    VERIFY_RESULT(file.open(path));
    VERIFY_RESULT(file.append(batches, epochMetrics(1, 0.7)));
    VERIFY_RESULT(file.append({}, epochMetrics(2, {})));

    const auto read = readMetrics(path);
    VERIFY_RESULT(read);
    QCOMPARE(read->batches.size(), batches.size());
    for (std::size_t i = 0; i < batches.size(); ++i) {
        QCOMPARE(read->batches[i].epoch, 2);
        QCOMPARE(read->batches[i].batch, static_cast<std::int64_t>(i + 1));
        QVERIFY(isSame(read->batches[i].loss, batches[i].loss));
        QVERIFY(isSame(read->batches[i].learningRate, batches[i].learningRate));
    }
    QCOMPARE(read->epochs.size(), std::size_t{2});
    QVERIFY(read->epochs[0].trainLoss == 0.1 + 0.2);
    QVERIFY(read->epochs[0].trainAccuracy == 1.0 / 3);
    QVERIFY(read->epochs[0].validationLoss == 0.7);
    QVERIFY(read->epochs[0].imagesPerSecond == 12345.678901234567);
    QVERIFY(read->epochs[0].seconds == 1e-300);
    QVERIFY(!read->epochs[1].validationLoss && !read->epochs[1].validationAccuracy);
}

void TestMetricsFile::everyAppendReachesTheFile()
{
    const QString path = m_folder.filePath("live.csv");
    MetricsFile file;
    VERIFY_RESULT(file.open(path));
    VERIFY_RESULT(readMetrics(path));
    for (std::int64_t epoch = 1; epoch <= 3; ++epoch) {
        VERIFY_RESULT(file.append({{epoch, 1, 1, 1}}, epochMetrics(epoch, {})));
        QCOMPARE(std::ssize(readMetrics(path)->epochs), epoch);
    }
}

void TestMetricsFile::incompleteLastLineIsLeftOut()
{
    const QString path = m_folder.filePath("killed.csv");
    const QByteArray first = "batch,1,1,2.5,0.001,,,,,,\n";
    const QByteArray second = "batch,1,2,2.25,0.001,,,,,,\n";
    for (qsizetype length = 0; length < second.size(); ++length) {
        writeFile(path, header + first + second.left(length));
        const auto read = readMetrics(path);
        VERIFY_RESULT(read);
        QCOMPARE(read->batches.size(), std::size_t{1});
    }
    for (qsizetype length = 0; length < header.size(); ++length) {
        writeFile(path, header.left(length));
        VERIFY_RESULT(readMetrics(path));
    }
}

void TestMetricsFile::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("named");
    const auto line = [](const char *row, const QByteArray &text) {
        QTest::newRow(row) << header + "batch,1,1,2.5,0.001,,,,,,\n" + text + '\n' << "line 3";
    };
    QTest::newRow("no header") << QByteArray("batch,1,1,2.5,0.001,,,,,,\n") << "first line";
    QTest::newRow("another header") << QByteArray("epoch,loss\n1,2\n") << "first line";
    line("empty line", "");
    line("unknown event", "test,1,1,2.5,0.001,,,,,,");
    line("too few cells", "batch,1,1,2.5,0.001");
    line("too many cells", "batch,1,1,2.5,0.001,,,,,,,");
    line("batch without loss", "batch,1,1,,0.001,,,,,,");
    line("batch with an epoch's cells", "batch,1,1,2.5,0.001,1,,,,,");
    line("epoch with a batch's cells", "epoch,1,1,,,0.5,0.75,0.25,0.875,10000,5.5");
    line("half a validation", "epoch,1,,,,0.5,0.75,0.25,,10000,5.5");
    line("epoch without seconds", "epoch,1,,,,0.5,0.75,0.25,0.875,10000,");
    line("epoch 0", "batch,0,1,2.5,0.001,,,,,,");
    line("negative batch", "batch,1,-1,2.5,0.001,,,,,,");
    line("fractional epoch", "batch,1.5,1,2.5,0.001,,,,,,");
    line("epoch over 64 bits", "batch,99999999999999999999,1,2.5,0.001,,,,,,");
    line("decimal comma", "batch,1,1,2,5,0.001,,,,,,");
    line("space before a number", "batch,1,1, 2.5,0.001,,,,,,");
    line("text after a number", "batch,1,1,2.5x,0.001,,,,,,");
    line("binary", QByteArray("\0\xff\xfe", 3));
}

void TestMetricsFile::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, named);
    const QString path = m_folder.filePath("bad.csv");
    writeFile(path, text);
    const auto read = readMetrics(path);
    COMPARE_ERROR(read, named);
    QCOMPARE(read.error().where, path);
}

void TestMetricsFile::tellsWhatCannotBeWritten()
{
    MetricsFile file;
    COMPARE_ERROR(file.open(m_folder.filePath("no such folder/metrics.csv")), "no such folder");
    COMPARE_ERROR(readMetrics(m_folder.filePath("absent.csv")), "absent.csv");
    const QString path = m_folder.filePath("full.csv");
    VERIFY_RESULT(file.open(path));
    const auto appended = [&] {
        const FileSizeLimit diskFull(200);
        return file.append(std::vector<BatchMetrics>(100, {1, 1, 1, 1}));
    }();
    COMPARE_ERROR(appended, path);
}

QTEST_GUILESS_MAIN(TestMetricsFile)
#include "test_metrics.moc"
