#include "core/data/load_data_set.h"
#include "core/data/statistics.h"
#include "tests/unit/data_sets.h"

#include <QTest>
#include <mutex>

using namespace workbench;
using namespace workbench::test;

namespace {

/// Three training images (two cats, one dog), one that validates (dog), one behind the limit; two channels of
/// 1 × 2 pixels.
const Shape shape = Shape::image(2, 1, 2);

DataSet animals()
{
    return dataSetOf(shape,
                     {{0, 255, 10, 10}, {51, 0, 10, 10}, {7, 7, 9, 9}, {100, 101, 0, 255}, {1, 1, 1, 1}},
                     {{5, 5, 5, 5}, {5, 5, 5, 6}}, {0, 0, 1, 1, 0}, {unknownLabel, 1});
}

const Split split{.training = {0, 1, 2}, .validation = {3}};

DataStatistics measured(const DataSet &data, const Split &parts, const LoadControl &control = {})
{
    DataStatistics statistics = countImages(data, parts);
    measurePixels(data, parts, control, statistics);
    return statistics;
}

/// `count` pictures of noise, three channels, in turn of either class.
DataSet noise(std::int64_t count)
{
    const Shape large = Shape::image(3, 16, 16);
    std::vector<Bytes> pictures;
    std::vector<std::int32_t> labels;
    for (std::int64_t i = 0; i < count; ++i) {
        pictures.push_back(noisyPicture(large.elements(), unsigned(i + 1)));
        labels.push_back(std::int32_t(i % 2));
    }
    return dataSetOf(large, pictures, {pictures[0]}, labels);
}

Split everyThird(std::int64_t count)
{
    Split parts;
    for (std::int64_t i = 0; i < count; ++i)
        (i % 3 == 0 ? parts.validation : parts.training).push_back(i);
    return parts;
}

} // namespace

class TestStatistics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void classesAreCountedInEachPart()
    {
        const auto statistics = countImages(animals(), split);
        QCOMPARE(statistics.training.images, 3);
        QCOMPARE(statistics.training.classCounts, (std::vector<std::int64_t>{2, 1}));
        QCOMPARE(statistics.validation.classCounts, (std::vector<std::int64_t>{0, 1}));
        QCOMPARE(statistics.test.images, 2);
        QCOMPARE(statistics.test.classCounts, (std::vector<std::int64_t>{0, 1}));
        QCOMPARE(statistics.test.unlabelled, 1);
        QCOMPARE(statistics.unused, 1);
        QCOMPARE(statistics.training.measured, 0);
        QVERIFY(statistics.training.channels.empty());
    }

    void meanAndDeviationAreThoseOfThePart()
    {
        const auto statistics = measured(animals(), split);
        QCOMPARE(statistics.training.measured, 3);
        // 0 255 51 0 7 7: sum 320, sum of squares 67724
        QCOMPARE(statistics.training.channels.size(), std::size_t(2));
        QCOMPARE(statistics.training.channels[0].mean, 320.0 / 6 / 255);
        QCOMPARE(statistics.training.channels[0].deviation,
                 std::sqrt(67724.0 / 6 - (320.0 / 6) * (320.0 / 6)) / 255);
        // A channel that never changes has no deviation.
        QCOMPARE(statistics.validation.channels[0].mean, 100.5 / 255);
        QCOMPARE(statistics.test.channels[0], (MeanAndDeviation{5.0 / 255, 0}));
    }

    void meanPictureIsThatOfTheClassesTrainingImages()
    {
        const auto statistics = measured(animals(), split);
        // 25.5 and 127.5 are rounded up.
        QCOMPARE(statistics.meanPictures[0], (MeanPicture{2, {26, 128, 10, 10}}));
        QCOMPARE(statistics.meanPictures[1], (MeanPicture{1, {7, 7, 9, 9}}));
    }

    void aClassWithoutTrainingImagesHasNoMeanPicture()
    {
        const auto statistics = measured(animals(), {.training = {0, 1}, .validation = {2, 3, 4}});
        QCOMPARE(statistics.meanPictures[1], MeanPicture());
        const auto none = measured(dataSetOf(shape, {}, {}), {});
        QCOMPARE(none.training, (PartStatistics{0, {0, 0}, 0, 0, {}}));
    }

    /// Blocks are shared out among threads as they come: sums do not depend on it.
    void theSameFromMemoryAndFiles()
    {
        const DataSet data = noise(1000);
        const Split parts = everyThird(1000);
        const auto expected = measured(data, parts);
        for (int i = 0; i < 3; ++i) {
            const auto again = measured(inFiles(data), parts);
            QCOMPARE(again.training, expected.training);
            QCOMPARE(again.validation, expected.validation);
            QCOMPARE(again.test, expected.test);
            QCOMPARE(again.meanPictures, expected.meanPictures);
        }
        std::uint64_t sum = 0;
        for (const auto position : parts.training)
            sum += position % 2 == 0 ? data.train.pixels->inMemory()[position * 768 + 5] : 0;
        const auto images = std::uint64_t(expected.meanPictures[0].images);
        QCOMPARE(expected.meanPictures[0].pixels[5], std::uint8_t((2 * sum + images) / (2 * images)));
    }

    void imagesThatCannotBeReadAreTold()
    {
        const auto statistics = measured(inFiles(animals(), 1), split);
        QCOMPARE(statistics.training.images, 3);
        QCOMPARE(statistics.training.measured, 2);
        QCOMPARE(statistics.meanPictures[0], (MeanPicture{1, {0, 255, 10, 10}}));
        QCOMPARE(statistics.unreadable.faults(), 1);
        QCOMPARE(statistics.unreadable.kept()[0].message(), QStringLiteral("the file is gone (7.png)"));
    }

    void stoppedItTellsHowManyImagesWereLookedAt()
    {
        const DataSet data = noise(3000);
        const Split parts = everyThird(3000);
        std::stop_source stop;
        std::int64_t last = 0;
        const LoadControl control{stop.get_token(), [&](std::int64_t done, std::int64_t total) {
                                      QCOMPARE(total, 3001);
                                      QVERIFY(done > last);
                                      last = done;
                                      stop.request_stop();
                                  }};
        const auto statistics = measured(data, parts, control);
        QVERIFY(last > 0);
        QCOMPARE(statistics.training.images, 2000);
        QVERIFY(statistics.training.measured > 0);
        QVERIFY(statistics.training.measured < 1000);
        QCOMPARE(statistics.meanPictures[0].images + statistics.meanPictures[1].images,
                 statistics.training.measured);
    }

    void fashionMnist()
    {
        const auto data = loadDataSet(QStringLiteral("fashion-mnist"));
        QVERIFY(data.has_value());
        const auto statistics = measured(**data, splitOf((*data)->train, Project()));
        QCOMPARE(statistics.training.images, 54'000);
        QCOMPARE(statistics.training.measured, 54'000);
        QCOMPARE(statistics.validation.measured, 6'000);
        QCOMPARE(statistics.test.classCounts, std::vector<std::int64_t>(10, 1000));
        // What everybody normalizes Fashion-MNIST with, of all 60 000 training images.
        const auto whole = measured(**data, splitOf((*data)->train, [] {
            Project project;
            project.training.validationSplit = 0;
            return project;
        }()));
        QCOMPARE(QString::number(whole.training.channels[0].mean, 'f', 4), QStringLiteral("0.2860"));
        QCOMPARE(QString::number(whole.training.channels[0].deviation, 'f', 4), QStringLiteral("0.3530"));
    }
};

QTEST_GUILESS_MAIN(TestStatistics)
#include "test_statistics.moc"
