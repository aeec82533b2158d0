#include "core/data/split.h"

#include <QTest>
#include <algorithm>
#include <map>

using namespace workbench;

namespace {

using Positions = std::vector<std::int64_t>;

/// `count` images whose labels go 0, 1, ... `classes` - 1, 0, ...
ImageSet imagesOf(std::int64_t count, int classes = 3)
{
    ImageSet images;
    for (std::int64_t i = 0; i < count; ++i)
        images.labels.push_back(std::int32_t(i % classes));
    return images;
}

Split splitFor(std::int64_t count, double fraction, std::int64_t seed,
               std::optional<std::int64_t> limit = std::nullopt)
{
    Project project;
    project.training.validationSplit = fraction;
    project.training.seed = seed;
    project.data.limit = limit;
    return splitOf(imagesOf(count), project);
}

/// Images of each class at these positions.
std::map<int, int> classCounts(const ImageSet &images, const Positions &positions)
{
    std::map<int, int> counts;
    for (const auto position : positions)
        ++counts[images.label(position)];
    return counts;
}

} // namespace

class TestSplit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splits_data();
    void splits();
    void isTheSameEverywhere();
    void followsSeed();
    void hasASeedOfItsOwn();
    void stratifiedKeepsShares();
    void foldsTakeTurns_data();
    void foldsTakeTurns();
};

void TestSplit::splits_data()
{
    QTest::addColumn<qint64>("count");
    QTest::addColumn<double>("fraction");
    QTest::addColumn<qint64>("limit"); // -1: none
    QTest::addColumn<qint64>("training");
    QTest::addColumn<qint64>("validation");
    const auto row = [](const char *name, qint64 count, double fraction, qint64 limit, qint64 training,
                        qint64 validation) {
        QTest::newRow(name) << count << fraction << limit << training << validation;
    };
    row("Fashion-MNIST", 60000, 0.1, -1, 54000, 6000);
    row("no validation", 100, 0, -1, 100, 0);
    row("rounds up", 101, 0.1, -1, 90, 11);
    row("is not led astray by binary fractions", 10, 0.3, -1, 7, 3);
    row("0.07 of 100", 100, 0.07, -1, 93, 7);
    row("limit", 60000, 0.1, 1000, 900, 100);
    row("limit beyond the end", 50, 0.1, 1000, 45, 5);
    row("limit of nothing", 50, 0.1, 0, 0, 0);
    row("one image", 1, 0.9, -1, 1, 0);
    row("two images", 2, 0.99, -1, 1, 1);
    row("never all", 10, 1, -1, 1, 9);
    row("no image", 0, 0.1, -1, 0, 0);
}

void TestSplit::splits()
{
    QFETCH(qint64, count);
    QFETCH(double, fraction);
    QFETCH(qint64, limit);
    QFETCH(qint64, training);
    QFETCH(qint64, validation);
    const Split split =
        splitFor(count, fraction, 3, limit < 0 ? std::nullopt : std::optional<std::int64_t>(limit));
    QCOMPARE(std::ssize(split.training), training);
    QCOMPARE(std::ssize(split.validation), validation);
    QVERIFY(std::is_sorted(split.training.begin(), split.training.end()));
    QVERIFY(std::is_sorted(split.validation.begin(), split.validation.end()));
    std::vector<std::int64_t> all;
    std::merge(split.training.begin(), split.training.end(), split.validation.begin(), split.validation.end(),
               std::back_inserter(all));
    for (std::size_t i = 0; i < all.size(); ++i)
        QCOMPARE(all[i], static_cast<std::int64_t>(i));
}

void TestSplit::isTheSameEverywhere()
{
    // Worked out from the standard's definition of mt19937_64; a change here would change every run.
    QCOMPARE(splitFor(20, 0.25, 0).validation, (std::vector<std::int64_t>{0, 3, 14, 15, 16}));
    QCOMPARE(splitFor(20, 0.25, 42).validation, (std::vector<std::int64_t>{0, 1, 2, 6, 9}));
}

void TestSplit::followsSeed()
{
    QCOMPARE(splitFor(1000, 0.1, 7).validation, splitFor(1000, 0.1, 7).validation);
    QVERIFY(splitFor(1000, 0.1, 7).validation != splitFor(1000, 0.1, 8).validation);
    // Every image has the same chance: over many seeds each of 10 is drawn about 1,000 times out of 5,000.
    std::vector<int> drawn(10);
    for (int seed = 0; seed < 5000; ++seed) {
        for (const auto position : splitFor(10, 0.2, seed).validation)
            ++drawn[static_cast<std::size_t>(position)];
    }
    const auto [least, most] = std::minmax_element(drawn.begin(), drawn.end());
    QVERIFY2(*least > 880 && *most < 1120, qPrintable(QString("%1 to %2").arg(*least).arg(*most)));
}

void TestSplit::hasASeedOfItsOwn()
{
    const ImageSet images = imagesOf(100);
    Project project;
    project.training.seed = 1;
    project.data.split.seed = 5;
    const auto first = splitOf(images, project).validation;
    project.training.seed = 2;
    QCOMPARE(splitOf(images, project).validation, first);
    project.data.split.seed = 6;
    QVERIFY(splitOf(images, project).validation != first);
}

void TestSplit::stratifiedKeepsShares()
{
    // 70, 20, 10 images of three classes: 15 of 100 are 10.5, 3, 1.5; one of the halves is rounded up.
    ImageSet images;
    for (int i = 0; i < 100; ++i)
        images.labels.push_back(i < 70 ? 0 : i < 90 ? 1 : 2);
    Project project;
    project.training.validationSplit = 0.15;
    project.data.split.stratified = true;
    for (int seed = 0; seed < 20; ++seed) {
        project.training.seed = seed;
        const Split split = splitOf(images, project);
        QCOMPARE(classCounts(images, split.validation), (std::map<int, int>{{0, 11}, {1, 3}, {2, 1}}));
        QCOMPARE(split.training.size(), std::size_t{85});
    }
}

void TestSplit::foldsTakeTurns_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("folds");
    QTest::addColumn<bool>("stratified");
    for (const bool stratified : {false, true}) {
        QTest::addRow("even, stratified %d", stratified) << 90 << 5 << stratified;
        QTest::addRow("uneven, stratified %d", stratified) << 92 << 5 << stratified;
        QTest::addRow("more folds than images, stratified %d", stratified) << 3 << 5 << stratified;
    }
}

void TestSplit::foldsTakeTurns()
{
    QFETCH(int, count);
    QFETCH(int, folds);
    QFETCH(bool, stratified);
    const ImageSet images = imagesOf(count);
    Project project;
    project.data.split = {.stratified = stratified, .folds = folds};
    Positions all;
    for (int fold = 1; fold <= folds; ++fold) {
        project.data.split.fold = fold;
        const Split split = splitOf(images, project);
        QVERIFY(std::abs(int(split.validation.size()) * folds - count) < folds);
        QCOMPARE(split.validation.size() + split.training.size(), std::size_t(count));
        for (const auto &[label, found] : classCounts(images, split.validation)) {
            if (stratified)
                QVERIFY2(std::abs(found * folds - count / 3) <= folds, qPrintable(QString::number(label)));
        }
        all.insert(all.end(), split.validation.begin(), split.validation.end());
    }
    std::sort(all.begin(), all.end());
    QCOMPARE(all.size(), std::size_t(count)); // each image validates once
    QVERIFY(std::adjacent_find(all.begin(), all.end()) == all.end());
}

QTEST_GUILESS_MAIN(TestSplit)
#include "test_split.moc"
