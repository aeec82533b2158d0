#include "core/train/range_test.h"
#include "core/train/training_rate.h"
#include "tests/unit/files.h"
#include "tests/unit/projects.h"

#include <cmath>

using namespace workbench;
using End = RangeTestResult::End;

namespace {

TrainingJob jobOf(const Project &project, DataSetPointer data = test::darkAndBright())
{
    return {.project = project,
            .data = std::move(data),
            .device = QStringLiteral("cpu"),
            .threads = 1,
            .plan = "plain"};
}

Result<RangeTestResult> run(const Project &project, const RangeTestOptions &options = {})
{
    return rangeTest(jobOf(project), options, {});
}

/// Points of a curve over log10 of the rate, from 1e-7 to 10, exact or with noise of that standard deviation.
std::vector<RangePoint> curve(const std::function<double(double)> &lossAt, double noise = 0)
{
    std::mt19937 random(3);
    std::normal_distribution<double> chance(0, 1);
    SmoothedLoss smoothed;
    std::vector<RangePoint> points;
    for (const double rate : rangeTestRates({})) {
        const double loss = lossAt(std::log10(rate)) + noise * chance(random);
        points.push_back({rate, loss, noise > 0 ? smoothed.add(loss) : loss});
    }
    return points;
}

/// Falls from 2.3 to 0.3, most steeply at `middle`.
double step(double place, double middle)
{
    return 0.3 + 2 / (1 + std::exp(4 * (place - middle)));
}

class Losses : public TrainingObserver
{
public:
    void batchDone(const BatchMetrics &metrics) override { values.push_back(metrics.loss); }
    std::vector<double> values;
};

} // namespace

class TestRangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void raisesTheRateExponentially();
    void startsAsARunStarts();
    void takesTheBatchesOfARun();
    void cutsALargeBatch();
    void repeatsItself();
    void leavesTheJobAlone();
    void endsWhenTheLossDiverges();
    void endsAtALossThatIsNoNumber();
    void stops();
    void tellsWhyNot();
    void smoothsWithoutBias();
    void findsTheSteepestPlace_data();
    void findsTheSteepestPlace();
    void findsItUnderNoise();
    void suggestsNothingForAFlatCurve();
    void suggestsNothingForARisingCurve();
    void suggestsNothingAfterFewBatches();
    void doesNotLookBehindTheLowestPlace();
    void setsTheRateThatCounts();
};

void TestRangeTest::raisesTheRateExponentially()
{
    std::vector<double> told;
    const auto result = rangeTest(jobOf(test::smallClassifier()), {1e-6, 1e-2, 41}, {},
                                  [&](const RangePoint &point) { told.push_back(point.rate); });
    VERIFY_RESULT(result);
    QCOMPARE(result->points.size(), std::size_t(41));
    QCOMPARE(int(result->end), int(End::AllRates));
    for (std::size_t i = 0; i < result->points.size(); ++i) {
        QCOMPARE(result->points[i].rate, 1e-6 * std::pow(10, double(i) / 10));
        QCOMPARE(told[i], result->points[i].rate);
    }
}

void TestRangeTest::startsAsARunStarts()
{
    const Project project = test::smallClassifier();
    Losses losses;
    VERIFY_RESULT(train(jobOf(project), {}, losses));
    const auto result = run(project);
    VERIFY_RESULT(result);
    QCOMPARE(result->points[0].loss, losses.values[0]);
}

void TestRangeTest::takesTheBatchesOfARun()
{
    // At a rate that hardly moves the weights the losses are those of a run, over the border of an epoch.
    Project project = test::smallClassifier(3, 10); // 48 images: the fifth batch has 8
    project.training.optimizer = {"SGD", {{"lr", 1e-12}}};
    Losses losses;
    VERIFY_RESULT(train(jobOf(project), {}, losses));
    QCOMPARE(losses.values.size(), std::size_t(15));
    const auto result = run(project, {1e-12, 2e-12, 15});
    VERIFY_RESULT(result);
    for (std::size_t i = 0; i < 15; ++i)
        QVERIFY(std::abs(result->points[i].loss - losses.values[i]) < 1e-6);
    QVERIFY(std::abs(losses.values[0] - losses.values[5]) > 1e-6); // another order in another epoch
}

void TestRangeTest::cutsALargeBatch()
{
    Project project = test::smallClassifier();
    project.training.batchSize = 0;
    const auto whole = run(project, {1e-5, 1e-4, 2});
    VERIFY_RESULT(whole);
    QCOMPARE(whole->images, 48);
    QCOMPARE(whole->batchSize, 48);
    const auto cut = rangeTest(jobOf(project, test::darkAndBright(2000)), {1e-5, 1e-4, 2}, {});
    VERIFY_RESULT(cut);
    QCOMPARE(cut->images, 1024);
    QCOMPARE(cut->batchSize, 1500);
}

void TestRangeTest::repeatsItself()
{
    Project project = test::smallClassifier();
    const auto first = run(project);
    VERIFY_RESULT(first);
    QVERIFY(run(project)->points == first->points);
    project.training.seed = 1;
    QVERIFY(run(project)->points != first->points);
}

void TestRangeTest::leavesTheJobAlone()
{
    // The rate of the project and its schedule do not matter.
    Project project = test::smallClassifier();
    const auto plain = run(project, {1e-5, 1e-2, 20});
    VERIFY_RESULT(plain);
    project.training.optimizer.parameters = {{QStringLiteral("lr"), 0.5}};
    project.training.schedule = {"OneCycleLR", {{"max_lr", 1.0}}};
    const TrainingJob job = jobOf(project);
    const auto other = rangeTest(job, {1e-5, 1e-2, 20}, {});
    VERIFY_RESULT(other);
    QVERIFY(other->points == plain->points);
    QVERIFY(job.project == project);
}

void TestRangeTest::endsWhenTheLossDiverges()
{
    Project project = test::smallClassifier();
    project.training.optimizer.type = "SGD";
    project.training.loss.type = "MSELoss";
    const auto result = run(project, {1e-3, 1e6, 200});
    VERIFY_RESULT(result);
    QCOMPARE(int(result->end), int(End::Diverged));
    QVERIFY(result->points.size() < 200);
    double smallest = result->points[0].smoothed;
    for (std::size_t i = 0; i + 1 < result->points.size(); ++i) {
        smallest = std::min(smallest, result->points[i].smoothed);
        QVERIFY(std::isfinite(result->points[i].loss) && result->points[i].smoothed <= 4 * smallest);
    }
    const RangePoint &last = result->points.back();
    QVERIFY(!std::isfinite(last.loss) || last.smoothed > 4 * smallest);
}

void TestRangeTest::endsAtALossThatIsNoNumber()
{
    Project project = test::smallClassifier();
    project.training.optimizer.type = "SGD";
    project.training.loss.type = "MSELoss";
    const auto result = run(project, {1e30, 1e38, 100});
    VERIFY_RESULT(result);
    QCOMPARE(int(result->end), int(End::Diverged));
    QVERIFY(!std::isfinite(result->points.back().loss));
    QVERIFY(result->points.size() < 5);
    QVERIFY(!result->suggestion.rate);
    QVERIFY(result->suggestion.reason.contains("lower rates"));
}

void TestRangeTest::stops()
{
    std::stop_source stop;
    const auto result =
        rangeTest(jobOf(test::smallClassifier()), {}, stop.get_token(), [&](const RangePoint &point) {
            if (point.rate > 1e-6)
                stop.request_stop();
        });
    VERIFY_RESULT(result);
    QCOMPARE(int(result->end), int(End::Cancelled));
    // Not one batch more than the one it was stopped in.
    QVERIFY(result->points.back().rate > 1e-6 && result->points[result->points.size() - 2].rate <= 1e-6);
    QVERIFY(!result->suggestion.rate && result->suggestion.reason.isEmpty());
}

void TestRangeTest::tellsWhyNot()
{
    Project project = test::smallClassifier();
    COMPARE_ERROR(run(project, {1e-3, 1e-3, 100}), "above the lowest");
    COMPARE_ERROR(run(project, {0, 1, 100}), "above 0");
    COMPARE_ERROR(run(project, {1e-3, 1, 1}), "two batches");
    project.network.layers.pop_back();
    COMPARE_ERROR(run(project), "2 classes");
    project = test::smallClassifier();
    const Parameters wide{{QStringLiteral("out_features"), std::int64_t(1'000'000)}};
    const auto place = project.network.layers.begin() + 3;
    project.network.layers.insert(
        place, {{"wide1", "Linear", {"flatten1"}, wide}, {"wide2", "Linear", {"wide1"}, wide}});
    project.network.layers.back().inputs = {"wide2"};
    COMPARE_ERROR(run(project), "memory");
}

void TestRangeTest::smoothsWithoutBias()
{
    SmoothedLoss smoothed;
    QCOMPARE(smoothed.add(2), 2.0);
    QCOMPARE(smoothed.add(1), (0.9 * 2 + 1) / 1.9);
    QCOMPARE(smoothed.add(4), (0.81 * 2 + 0.9 * 1 + 4) / 2.71);
    SmoothedLoss constant;
    for (int i = 0; i < 50; ++i)
        QCOMPARE(constant.add(0.7), 0.7);
}

void TestRangeTest::findsTheSteepestPlace_data()
{
    QTest::addColumn<double>("middle");
    for (const double middle : {-5.0, -3.0, -2.5, -0.5})
        QTest::addRow("1e%g", middle) << middle;
}

void TestRangeTest::findsTheSteepestPlace()
{
    QFETCH(double, middle);
    const auto found = suggestRate(curve([=](double place) { return step(place, middle); }));
    QVERIFY2(found.rate, qPrintable(found.reason));
    // To the nearest of the rates tested, and two digits.
    QVERIFY(std::abs(std::log10(*found.rate) - middle) < 0.05);
    // The logistic curve's slope there: a quarter of its height times its steepness.
    QVERIFY2(found.reason.contains("by 1.9 ") || found.reason.contains("by 2 "), qPrintable(found.reason));
    QVERIFY(found.reason.contains(realText(*found.rate)));
}

void TestRangeTest::findsItUnderNoise()
{
    const auto found = suggestRate(curve([](double place) { return step(place, -3); }, 0.1));
    QVERIFY2(found.rate, qPrintable(found.reason));
    // The average comes about nine batches, half a decade, late.
    QVERIFY2(std::abs(std::log10(*found.rate) + 2.6) < 0.4, qPrintable(found.reason));
}

void TestRangeTest::suggestsNothingForAFlatCurve()
{
    for (const double noise : {0.0, 0.01, 0.2}) {
        const auto found = suggestRate(curve([](double) { return 2.3; }, noise));
        QVERIFY2(!found.rate, qPrintable(found.reason));
        QVERIFY(found.reason.contains("never falls"));
    }
}

void TestRangeTest::suggestsNothingForARisingCurve()
{
    const auto found = suggestRate(curve([](double place) { return 2.3 + std::exp(place); }));
    QVERIFY(!found.rate);
    QVERIFY(found.reason.contains("never falls"));
}

void TestRangeTest::suggestsNothingAfterFewBatches()
{
    auto points = curve([](double place) { return step(place, -6); });
    points.resize(16);
    const auto found = suggestRate(points);
    QVERIFY(!found.rate);
    QVERIFY2(found.reason.contains("16"), qPrintable(found.reason));
    QVERIFY(!suggestRate({}).rate);
}

void TestRangeTest::doesNotLookBehindTheLowestPlace()
{
    // Falls to its lowest at 1e-4, rises at 1e-2 and falls back more steeply, but not as low.
    const auto found = suggestRate(curve([](double place) {
        return step(place, -4) + 3 / (1 + std::exp(-20 * (place + 2))) -
               2.9 / (1 + std::exp(-20 * (place + 1)));
    }));
    QVERIFY(found.rate);
    QVERIFY2(std::abs(std::log10(*found.rate) + 4) < 0.05, qPrintable(found.reason));
}

void TestRangeTest::setsTheRateThatCounts()
{
    TrainingSettings settings;
    QCOMPARE(trainingRate(settings), 0.001); // Adam's default
    setTrainingRate(settings, 0.01);
    QCOMPARE(trainingRate(settings), 0.01);
    QCOMPARE(trainingRateName(settings), QStringLiteral("lr"));
    settings.schedule = {"OneCycleLR", {{"max_lr", 0.5}}};
    QCOMPARE(trainingRateName(settings), QStringLiteral("max_lr"));
    QCOMPARE(trainingRate(settings), 0.5);
    setTrainingRate(settings, 0.2);
    QVERIFY((settings.schedule.parameters == Parameters{{"max_lr", 0.2}}));
    QVERIFY((settings.optimizer.parameters == Parameters{{"lr", 0.01}}));
}

QTEST_GUILESS_MAIN(TestRangeTest)
#include "test_range_test.moc"
