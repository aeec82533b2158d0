#include "core/data/file_pixels.h"
#include "core/data/fingerprint.h"
#include "core/data/image_file.h"
#include "core/data/normalization.h"
#include "core/data/source.h"
#include "core/data/split.h"
#include "core/train/training.h"
#include "tests/unit/files.h"
#include "tests/unit/projects.h"

#include <cmath>

using namespace workbench;

namespace {

/// The images of a part as PNG files, in the same order.
ImageSet asFiles(const DataSet &data, const ImageSet &part, const QString &folder)
{
    std::vector<QString> paths;
    ImageSet files{nullptr, part.labels, {}};
    for (std::int64_t i = 0; i < part.count(); ++i) {
        paths.push_back(QStringLiteral("%1/图 %2.png").arg(folder).arg(i));
        files.names << QString::number(i);
        const auto *pixels = part.pixels->inMemory() + i * data.imageShape.elements();
        if (!imageOf(pixels, data.imageShape).save(paths.back()))
            qFatal("cannot write a test image");
    }
    files.pixels = std::make_shared<FilePixels>(paths, data.imageShape, Resize::Stretch);
    return files;
}

class Metrics : public TrainingObserver
{
public:
    void batchDone(const BatchMetrics &batch) override { losses.push_back(batch.loss); }
    void epochDone(const EpochMetrics &epoch, const std::shared_ptr<const TensorMap> &) override
    {
        epochs.push_back(epoch);
    }
    std::vector<double> losses;
    std::vector<EpochMetrics> epochs;
};

/// Asks for a stop when a few of its images have been read.
class StoppingPixels : public PixelStore
{
public:
    StoppingPixels(std::shared_ptr<const PixelStore> pixels, std::stop_source stop)
        : m_pixels(std::move(pixels)), m_stop(std::move(stop))
    {}

    std::int64_t count() const override { return m_pixels->count(); }
    Result<void> read(std::int64_t index, std::uint8_t *target) const override
    {
        if (++m_reads == 5)
            m_stop.request_stop();
        return m_pixels->read(index, target);
    }
    std::int64_t reads() const { return m_reads; }

private:
    std::shared_ptr<const PixelStore> m_pixels;
    mutable std::stop_source m_stop;
    mutable std::atomic<std::int64_t> m_reads = 0;
};

struct Ran
{
    Metrics metrics;
    TrainingOutcome outcome;
};

Ran run(const Project &project, DataSetPointer data)
{
    Ran ran;
    TrainingJob job{.project = project, .data = std::move(data), .device = QStringLiteral("cpu")};
    job.plan = QStringLiteral("plain");
    const auto outcome = train(job, {}, ran.metrics);
    if (!outcome)
        qFatal("%s", qPrintable(outcome.error().message()));
    ran.outcome = *outcome;
    return ran;
}

Project projectWith(const QString &augmentation, Normalization::Kind normalization)
{
    Project project = test::smallClassifier(2);
    project.data.normalization.kind = normalization;
    if (!augmentation.isEmpty())
        project.data.augmentation = {{augmentation, {}}};
    return project;
}

} // namespace

/// A data set whose images are decoded from files while it trains answers like the same one in memory.
class TestStreaming : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void trainsAsFromMemory_data();
    void trainsAsFromMemory();
    void augmentationChangesTrainingOnly();
    void aFileThatGoesEndsTheRunWithItsName();
    void normalizationIsMeasuredOnTrainingImages();
    void measuringIsStopped();
    void fingerprintTellsFilesApart();

private:
    QTemporaryDir m_folder;
    DataSetPointer m_memory;
    DataSetPointer m_files;
};

void TestStreaming::initTestCase()
{
    m_memory = test::darkAndBright(64, 16);
    auto files = std::make_shared<DataSet>(*m_memory);
    for (const auto *name : {"train", "test"})
        QVERIFY(QDir(m_folder.path()).mkpath(QLatin1String(name)));
    files->train = asFiles(*m_memory, m_memory->train, m_folder.filePath(QStringLiteral("train")));
    files->test = asFiles(*m_memory, m_memory->test, m_folder.filePath(QStringLiteral("test")));
    m_files = files;
}

void TestStreaming::trainsAsFromMemory_data()
{
    QTest::addColumn<QString>("augmentation");
    QTest::addColumn<int>("normalization");
    QTest::newRow("as it is") << "" << int(Normalization::Kind::None);
    QTest::newRow("normalized") << "" << int(Normalization::Kind::Standard);
    QTest::newRow("augmented") << "RandomCrop" << int(Normalization::Kind::None);
    QTest::newRow("both") << "RandomRotation" << int(Normalization::Kind::Standard);
}

void TestStreaming::trainsAsFromMemory()
{
    QFETCH(QString, augmentation);
    QFETCH(int, normalization);
    const Project project = projectWith(augmentation, Normalization::Kind(normalization));
    const Ran memory = run(project, m_memory);
    const Ran files = run(project, m_files);
    QCOMPARE(memory.metrics.losses.size(), std::size_t{6}); // 48 images in batches of 16, twice
    QCOMPARE(files.metrics.losses, memory.metrics.losses);
    for (std::size_t i = 0; i < memory.metrics.epochs.size(); ++i)
        QCOMPARE(files.metrics.epochs[i].validationLoss, memory.metrics.epochs[i].validationLoss);
    QCOMPARE(files.outcome.test->loss, memory.outcome.test->loss);
}

void TestStreaming::augmentationChangesTrainingOnly()
{
    Project plain = projectWith({}, Normalization::Kind::None);
    Project augmented = projectWith(QStringLiteral("RandomCrop"), Normalization::Kind::None);
    // A rate of nearly nothing: both have the same weights, so losses differ by the images alone.
    for (auto *project : {&plain, &augmented}) {
        project->training.optimizer = {QStringLiteral("SGD"), {{QStringLiteral("lr"), 1e-12}}};
        project->training.shuffle = false;
    }
    const Ran one = run(plain, m_memory);
    const Ran other = run(augmented, m_memory);
    for (std::size_t i = 0; i < one.metrics.losses.size(); ++i)
        QVERIFY(std::abs(one.metrics.losses[i] - other.metrics.losses[i]) > 1e-6);
    // The second epoch's variants are others than the first's.
    QVERIFY(std::abs(other.metrics.losses[0] - other.metrics.losses[3]) > 1e-6);
    QCOMPARE(one.metrics.losses[0], one.metrics.losses[3]);
    QCOMPARE(other.metrics.epochs[0].validationLoss, one.metrics.epochs[0].validationLoss);
    QCOMPARE(other.outcome.test->loss, one.outcome.test->loss);
    QCOMPARE(run(augmented, m_memory).metrics.losses, other.metrics.losses);
}

void TestStreaming::aFileThatGoesEndsTheRunWithItsName()
{
    QTemporaryDir folder;
    auto data = std::make_shared<DataSet>(*m_memory);
    data->train = asFiles(*m_memory, m_memory->train, folder.path());
    QVERIFY(QFile::remove(folder.filePath(QStringLiteral("图 7.png"))));
    Metrics metrics;
    Project project = test::smallClassifier(1);
    project.training.validationSplit = 0;
    const auto outcome =
        train({.project = project, .data = data, .device = QStringLiteral("cpu")}, {}, metrics);
    COMPARE_ERROR(outcome, QStringLiteral("图 7.png"));
}

void TestStreaming::normalizationIsMeasuredOnTrainingImages()
{
    const Project project = projectWith({}, Normalization::Kind::Standard);
    const Split split = splitOf(m_memory->train, project);
    double sum = 0;
    double squares = 0;
    for (const auto position : split.training) {
        for (int pixel = 0; pixel < 64; ++pixel) {
            const double value = m_memory->train.pixels->inMemory()[position * 64 + pixel] / 255.0;
            sum += value;
            squares += value * value;
        }
    }
    const double count = 64.0 * double(split.training.size());
    const double mean = sum / count;
    for (const auto &data : {m_memory, m_files}) {
        const auto found = resolvedNormalization(data, project);
        VERIFY_RESULT(found);
        QCOMPARE(found->kind, Normalization::Kind::Given);
        QVERIFY(std::abs(found->mean.at(0) - mean) < 1e-12);
        QVERIFY(std::abs(found->deviation.at(0) - std::sqrt(squares / count - mean * mean)) < 1e-12);
    }
}

void TestStreaming::measuringIsStopped()
{
    std::stop_source stop;
    DataSet data = *m_files;
    const auto pixels = std::make_shared<StoppingPixels>(data.train.pixels, stop);
    data.train.pixels = pixels;
    const Project project = projectWith({}, Normalization::Kind::Standard);
    const auto shared = std::make_shared<const DataSet>(data);
    const auto measured = resolvedNormalization(shared, project, stop.get_token());
    QVERIFY(!measured);
    QCOMPARE(measured.error().message(), loadStopped().message());
    QVERIFY(pixels->reads() < data.train.count() / 2);
    // A run that is stopped meanwhile ends as any other stopped run, not with a failure.
    TrainingObserver nobody;
    const auto outcome = train({.project = project, .data = shared, .device = QStringLiteral("cpu")},
                               stop.get_token(), nobody);
    VERIFY_RESULT(outcome);
    QVERIFY(outcome->stopped);
    QCOMPARE(outcome->epochsDone, 0);
    // What was stopped is not remembered as the answer.
    VERIFY_RESULT(resolvedNormalization(shared, project));
}

void TestStreaming::fingerprintTellsFilesApart()
{
    const QString original = fingerprint(*m_files);
    QCOMPARE(fingerprint(DataSet(*m_files)), original);
    DataSet changed = *m_files;
    changed.train.labels[0] ^= 1;
    QVERIFY(fingerprint(changed) != original);
    changed = *m_files;
    changed.train.names[5] = QStringLiteral("another");
    QVERIFY(fingerprint(changed) != original);
}

QTEST_MAIN(TestStreaming)
#include "test_streaming.moc"
