#include "core/data/load_data_set.h"
#include "core/train/training.h"
#include "tests/unit/course.h"
#include "tests/unit/projects.h"

#include <fstream>

using namespace workbench;

namespace {

constexpr int classes = 5;
constexpr int imagesPerClass = 10'000;
constexpr int side = 32;

/// Memory of this process that is in use, in MB.
std::int64_t residentMegabytes()
{
    std::ifstream status("/proc/self/status");
    std::string line;
    while (std::getline(status, line)) {
        if (line.rfind("VmRSS:", 0) == 0)
            return std::stoll(line.substr(6)) / 1024;
    }
    return -1;
}

/// Notes the most memory that is in use between batches.
class MemoryWatch : public TrainingObserver
{
public:
    void batchDone(const BatchMetrics &metrics) override
    {
        if (metrics.batch % 50 == 0)
            most = std::max(most, residentMegabytes());
        ++batches;
    }
    std::int64_t most = 0;
    std::int64_t batches = 0;
};

} // namespace

/// 50,000 pictures, 154 MB as bytes, are trained on in far less memory.
class TestManyPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void trainInLittleMemory()
    {
        QTemporaryDir folder;
        for (int label = 0; label < classes; ++label) {
            const QString place = folder.filePath(QStringLiteral("class %1").arg(label));
            QVERIFY(QDir().mkpath(place));
            const QString original = place + QStringLiteral("/0.png");
            QVERIFY(test::coursePicture(label % 3, 10 * label, {side, side}).save(original));
            for (int i = 1; i < imagesPerClass; ++i)
                QVERIFY(QFile::link(original, QStringLiteral("%1/%2.png").arg(place).arg(i)));
        }
        auto project = test::projectOf(R"([{"id":"pool1","type":"AvgPool2d","params":{"kernel_size":8}},
            {"id":"flatten1","type":"Flatten"},{"id":"fc1","type":"Linear","params":{"out_features":5}}])",
                                       Shape::image(3, side, side), R"({"validation_split":0})");
        project->training.epochs = 1;
        project->training.batchSize = 100;
        const std::int64_t before = residentMegabytes();
        LoadOptions options;
        options.pixelMemory = 1 << 20;
        const QString spec = QStringLiteral("folders:%1").arg(folder.path());
        const auto data = loadDataSet(specFor(spec, project->network.input), options);
        VERIFY_RESULT(data);
        QCOMPARE((*data)->train.count(), classes * imagesPerClass);
        QVERIFY(!(*data)->train.pixels->inMemory());
        MemoryWatch watch;
        VERIFY_RESULT(
            train({.project = *project, .data = *data, .plan = QStringLiteral("plain")}, {}, watch));
        QCOMPARE(watch.batches, classes * imagesPerClass / 100);
        QVERIFY2(watch.most - before < 90, qPrintable(QString("%1 MB more").arg(watch.most - before)));
    }
};

QTEST_MAIN(TestManyPictures)
#include "test_many_pictures.moc"
