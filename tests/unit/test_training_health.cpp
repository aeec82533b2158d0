#include "core/insight/training_hints.h"
#include "core/train/session.h"
#include "tests/unit/files.h"
#include "tests/unit/projects.h"

#include <QSignalSpy>
#include <cmath>
#include <limits>
#include <numeric>

using namespace workbench;
using Kind = TrainingHint::Kind;

namespace {

/// Measures every step.
class Recorder : public TrainingObserver
{
public:
    bool wantsUpdate() override { return wants; }
    void updateMeasured(const UpdateMetrics &metrics) override { updates.push_back(metrics); }

    bool wants = true;
    std::vector<UpdateMetrics> updates;
};

Result<TrainingOutcome> run(const Project &project, Recorder &recorder)
{
    const TrainingJob job{
        .project = project, .data = test::darkAndBright(), .device = QStringLiteral("cpu"), .threads = 1};
    return train(job, {}, recorder);
}

/// One step of SGD over all images.
Project oneStep(double rate)
{
    Project project = test::smallClassifier(1, 0);
    project.training.optimizer = {QStringLiteral("SGD"), {{QStringLiteral("lr"), rate}}};
    return project;
}

MetricsSnapshot lossesOf(const std::vector<double> &batches)
{
    MetricsSnapshot metrics;
    for (std::size_t i = 0; i < batches.size(); ++i)
        metrics.batches.append({1, std::int64_t(i + 1), batches[i], 0.1, std::int64_t(batches.size())});
    return metrics;
}

/// A loss that goes evenly from one value to another.
std::vector<double> slope(double first, double last, int count = 200)
{
    std::vector<double> losses;
    for (int i = 0; i < count; ++i)
        losses.push_back(first + (last - first) * i / (count - 1));
    return losses;
}

MetricsSnapshot epochsOf(const std::vector<std::pair<double, double>> &losses)
{
    MetricsSnapshot metrics = lossesOf(slope(2, 1));
    for (std::size_t i = 0; i < losses.size(); ++i)
        metrics.epochs.append(
            {.epoch = std::int64_t(i + 1), .trainLoss = losses[i].first, .validationLoss = losses[i].second});
    return metrics;
}

std::vector<UpdateMetrics> updatesAt(double ratio, std::int64_t firstBatch = 100, int count = 12)
{
    std::vector<UpdateMetrics> updates;
    for (int i = 0; i < count; ++i)
        updates.push_back(
            {.batch = {1, firstBatch + i, 1, 0.1, 200}, .layers = {{QStringLiteral("conv1"), 1, ratio}}});
    return updates;
}

DistributionsPointer deadOf(std::int64_t dead, std::int64_t units)
{
    Distributions distributions{.images = 64, .layers = {}};
    distributions.layers.push_back(
        {.layer = QStringLiteral("relu1"), .weights = {}, .outputs = {}, .dead = dead, .units = units});
    return std::make_shared<const Distributions>(distributions);
}

std::vector<Kind> kindsOf(const HealthFacts &facts)
{
    std::vector<Kind> kinds;
    for (const auto &hint : hintsFor(facts))
        kinds.push_back(hint.kind);
    return kinds;
}

const std::vector<Kind> nothing;

/// What a session sees of this project before training.
ObservationPointer look(TrainingSession &session, const Project &project)
{
    QSignalSpy observed(&session, &TrainingSession::observed);
    ObservationRequest request;
    for (std::int64_t i = 0; i < 16; ++i)
        request.distributions.push_back({SampleId::Part::Train, i});
    session.setPreview(project, test::darkAndBright());
    session.setRequest(request);
    const auto seen = [&] {
        const auto last = observed.isEmpty() ? nullptr : observed.last()[0].value<ObservationPointer>();
        return last && last->distributions;
    };
    return QTest::qWaitFor(seen, 30'000) ? observed.last()[0].value<ObservationPointer>() : nullptr;
}

} // namespace

class TestTrainingHealth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measuresAStepOfSgd();
    void ratioIsThatOfTheNorms();
    void measuringChangesNothing();
    void knowsNoRatioOfFrozenOrZeroWeights();
    void normIsOfBeforeClipping();
    void countsEveryNumber();
    void measuresDistributions();
    void findsDeadUnits();
    void sessionMeasuresOnlyWhenAsked();
    void historyStaysBounded();
    void tellsNotANumber();
    void tellsDiverging();
    void tellsOscillating();
    void tellsRates();
    void tellsOverfitting();
    void tellsDeadUnits();
};

void TestTrainingHealth::measuresAStepOfSgd()
{
    Recorder slow;
    VERIFY_RESULT(run(oneStep(0.01), slow));
    Recorder fast;
    VERIFY_RESULT(run(oneStep(0.1), fast));
    QCOMPARE(slow.updates.size(), std::size_t{1});
    const UpdateMetrics &update = slow.updates[0];
    QCOMPARE(update.batch.epoch, std::int64_t{1});
    QCOMPARE(update.batch.batch, std::int64_t{1});
    QCOMPARE(update.layers.size(), std::size_t{2});
    QCOMPARE(update.layers[0].layer, QStringLiteral("conv1"));
    QCOMPARE(update.layers[1].layer, QStringLiteral("fc1"));
    double squares = 0;
    for (std::size_t i = 0; i < 2; ++i) {
        const auto norm = update.layers[i].gradientNorm;
        squares += norm * norm;
        QVERIFY(norm > 0);
        QCOMPARE(fast.updates[0].layers[i].gradientNorm, norm);
        // SGD's step is the rate times the gradient: ten times the rate, one more in log10.
        QVERIFY(std::abs(*fast.updates[0].layers[i].logRatio - *update.layers[i].logRatio - 1) < 1e-3);
    }
    QVERIFY(std::abs(update.gradientNorm - std::sqrt(squares)) < 1e-9);
    QVERIFY(update.seconds > 0);
}

void TestTrainingHealth::ratioIsThatOfTheNorms()
{
    // Without biases all of a layer's gradient is that of its weight, whose values are 1/64 each.
    Project project = oneStep(0.01);
    for (auto &layer : project.network.layers) {
        if (layer.id == QLatin1String("conv1") || layer.id == QLatin1String("fc1"))
            layer.parameters[QStringLiteral("bias")] = false;
    }
    const auto even = [](const std::vector<std::int64_t> &sizes, std::size_t count) {
        const std::vector<float> values(count, 1.0f / 64);
        return TensorData{
            QStringLiteral("F32"), sizes,
            QByteArray(reinterpret_cast<const char *>(values.data()), qsizetype(count * sizeof(float)))};
    };
    TrainingJob job{
        .project = project, .data = test::darkAndBright(), .device = QStringLiteral("cpu"), .threads = 1};
    job.initialWeights = TensorMap{{QStringLiteral("conv1.weight"), even({3, 1, 3, 3}, 27)},
                                   {QStringLiteral("fc1.weight"), even({2, 108}, 216)}};
    Recorder recorder;
    VERIFY_RESULT(train(job, {}, recorder));
    const auto &layers = recorder.updates.at(0).layers;
    const double counts[] = {27, 216};
    for (std::size_t i = 0; i < 2; ++i) {
        // SGD: |update| = rate · |gradient|; |weight| = √count / 64.
        const double expected = std::log10(0.01 * layers[i].gradientNorm / (std::sqrt(counts[i]) / 64));
        if (layers[i].gradientNorm == 0)
            QVERIFY(std::isinf(*layers[i].logRatio));
        else
            QVERIFY(std::abs(*layers[i].logRatio - expected) < 1e-4);
    }
    QVERIFY(layers[1].gradientNorm > 0);
}

void TestTrainingHealth::measuringChangesNothing()
{
    Recorder measured;
    Recorder plain;
    plain.wants = false;
    const auto one = run(test::smallClassifier(3), measured);
    const auto other = run(test::smallClassifier(3), plain);
    VERIFY_RESULT(one);
    VERIFY_RESULT(other);
    QCOMPARE(measured.updates.size(), std::size_t{9});
    QVERIFY(plain.updates.empty());
    QCOMPARE(one->test->loss, other->test->loss);
    QVERIFY(one->seconds.optimizer >= 0);
}

void TestTrainingHealth::knowsNoRatioOfFrozenOrZeroWeights()
{
    Project project = oneStep(0.01);
    project.network.layers[0].frozen = true;
    Recorder frozen;
    VERIFY_RESULT(run(project, frozen));
    QCOMPARE(frozen.updates[0].layers.size(), std::size_t{1});
    QCOMPARE(frozen.updates[0].layers[0].layer, QStringLiteral("fc1"));
    project = oneStep(0.01);
    project.training.initialization = QStringLiteral("zeros");
    Recorder zero;
    VERIFY_RESULT(run(project, zero));
    QVERIFY(!zero.updates[0].layers[1].logRatio);
}

void TestTrainingHealth::normIsOfBeforeClipping()
{
    Project project = oneStep(0.01);
    Recorder free;
    VERIFY_RESULT(run(project, free));
    project.training.clipGradientNorm = free.updates[0].gradientNorm / 10;
    Recorder clipped;
    VERIFY_RESULT(run(project, clipped));
    QCOMPARE(clipped.updates[0].gradientNorm, free.updates[0].gradientNorm);
    // A tenth of the gradient makes a tenth of the step.
    QVERIFY(std::abs(*free.updates[0].layers[0].logRatio - *clipped.updates[0].layers[0].logRatio - 1) <
            1e-3);
}

void TestTrainingHealth::countsEveryNumber()
{
    const std::vector<float> values{-1,
                                    -1,
                                    0,
                                    0.01f,
                                    1,
                                    3,
                                    std::numeric_limits<float>::quiet_NaN(),
                                    std::numeric_limits<float>::infinity()};
    const Histogram histogram = histogramOf(values);
    QCOMPARE(histogram.low, -1.0);
    QCOMPARE(histogram.high, 3.0);
    QCOMPARE(histogram.finite, std::int64_t{6});
    QCOMPARE(histogram.notFinite, std::int64_t{2});
    QCOMPARE(std::accumulate(histogram.counts.begin(), histogram.counts.end(), std::int64_t{0}),
             std::int64_t{6});
    QCOMPARE(histogram.counts.front(), std::int64_t{2});
    QCOMPARE(histogram.counts[10], std::int64_t{2});
    QCOMPARE(histogram.counts[20], std::int64_t{1});
    QCOMPARE(histogram.counts.back(), std::int64_t{1});
    const std::vector<float> alike(7, 2.5f);
    QCOMPARE(histogramOf(alike).counts.front(), std::int64_t{7});
    QCOMPARE(histogramOf(alike).deviation, 0.0);
    QVERIFY(histogramOf({}).counts.empty());
    const std::vector<float> pair{1, 3};
    QCOMPARE(histogramOf(pair).mean, 2.0);
    QCOMPARE(histogramOf(pair).deviation, 1.0);
}

void TestTrainingHealth::measuresDistributions()
{
    TrainingSession session;
    const auto seen = look(session, test::smallClassifier());
    QVERIFY(seen);
    QCOMPARE(seen->distributions->images, std::int64_t{16});
    QCOMPARE(seen->distributions->layers.size(), std::size_t{4});
    const auto *conv = seen->distributions->find(QStringLiteral("conv1"));
    QCOMPARE(conv->weights->finite, std::int64_t{27});
    QCOMPARE(conv->outputs.finite, std::int64_t{16 * 3 * 6 * 6});
    QVERIFY(!conv->dead);
    const auto *relu = seen->distributions->find(QStringLiteral("relu1"));
    QVERIFY(!relu->weights);
    QVERIFY(relu->outputs.low >= 0);
    QCOMPARE(relu->units, std::int64_t{3 * 6 * 6});
    QVERIFY(relu->dead && *relu->dead < relu->units);
}

void TestTrainingHealth::findsDeadUnits()
{
    // One of the three channels has a bias that no image lifts above zero.
    const Project project = test::smallClassifier();
    TrainingSession session;
    session.start(
        {.project = project, .data = test::darkAndBright(), .device = QStringLiteral("cpu"), .threads = 1});
    QSignalSpy finished(&session, &TrainingSession::finished);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 30'000);
    TensorMap weights = *session.weights();
    const float biases[] = {-1000, 1000, 1000};
    weights[QStringLiteral("conv1.bias")].bytes =
        QByteArray(reinterpret_cast<const char *>(biases), sizeof biases);
    TrainingSession other;
    other.setWeights({project, std::make_shared<const TensorMap>(weights)}, test::darkAndBright());
    const auto seen = look(other, project);
    QVERIFY(seen);
    const auto *relu = seen->distributions->find(QStringLiteral("relu1"));
    QCOMPARE(*relu->dead, std::int64_t{36});
    QCOMPARE(*relu->deadShare(), 1.0 / 3);
}

void TestTrainingHealth::sessionMeasuresOnlyWhenAsked()
{
    TrainingSession session;
    session.setObservationBudget(0.5);
    QSignalSpy observed(&session, &TrainingSession::observed);
    const TrainingJob job{.project = test::smallClassifier(1'000'000),
                          .data = test::darkAndBright(),
                          .device = QStringLiteral("cpu"),
                          .threads = 1};
    session.setRequest({.layer = {}, .sample = {}, .thumbnails = {}, .predictions = {}});
    session.start(job);
    QTRY_VERIFY(session.metrics().snapshot().batches.size() > 200);
    QCOMPARE(session.updates().size(), std::size_t{0});
    ObservationRequest request;
    request.updates = true;
    session.setRequest(request);
    QTRY_VERIFY(session.updates().size() > 3);
    session.stop();
    QTRY_COMPARE(session.state(), TrainingSession::State::Idle);
    const auto updates = session.updates().from(0);
    QVERIFY(updates[0].batch.batch < updates[1].batch.batch ||
            updates[0].batch.epoch < updates[1].batch.epoch);
    QVERIFY(*session.observationShare() < 0.6);
}

void TestTrainingHealth::historyStaysBounded()
{
    DistributionHistory history;
    for (std::int64_t i = 0; i < 1000; ++i)
        history.append({i, nullptr});
    const auto &all = history.all();
    QVERIFY(all.size() <= DistributionHistory::most && all.size() > DistributionHistory::most / 2);
    QCOMPARE(all.front().batch, std::int64_t{0});
    for (std::size_t i = 1; i < all.size(); ++i)
        QCOMPARE(all[i].batch - all[i - 1].batch, std::int64_t{8});
    const auto size = all.size();
    history.append({all.back().batch, nullptr});
    QCOMPARE(all.size(), size);
    history.append({5, nullptr});
    QCOMPARE(all.size(), std::size_t{1});
}

void TestTrainingHealth::tellsNotANumber()
{
    auto losses = slope(2, 1);
    losses[190] = std::numeric_limits<double>::quiet_NaN();
    const auto hints = hintsFor({lossesOf(losses)});
    QCOMPARE(hints.size(), std::size_t{1});
    QCOMPARE(hints[0].kind, Kind::NotANumber);
    QCOMPARE(hints[0].evidence,
             QStringLiteral("Batch 191 of epoch 1 had the loss nan at a learning rate of 0.1."));
    QCOMPARE(kindsOf({lossesOf(slope(2, 1))}), nothing);
    QCOMPARE(kindsOf({}), nothing);
}

void TestTrainingHealth::tellsDiverging()
{
    QCOMPARE(kindsOf({lossesOf(slope(2, 6))}), std::vector{Kind::Diverging});
    QCOMPARE(kindsOf({lossesOf(slope(2, 3.5))}), nothing);
    // A few wild batches at the start are no divergence.
    QCOMPARE(kindsOf({lossesOf(slope(2, 20, 59))}), nothing);
}

void TestTrainingHealth::tellsOscillating()
{
    using Losses = std::vector<std::pair<double, double>>;
    QCOMPARE(kindsOf({epochsOf(Losses{{1, 1}, {1.3, 1}, {1, 1}, {1.3, 1}, {1, 1}, {1.3, 1}})}),
             std::vector{Kind::Oscillating});
    QCOMPARE(kindsOf({epochsOf(Losses{{1, 1}, {1.05, 1}, {1, 1}, {1.05, 1}, {1, 1}, {1.05, 1}})}), nothing);
    QCOMPARE(kindsOf({epochsOf(Losses{{1, 1}, {1.3, 1}, {1, 1}, {0.7, 1}, {1, 1}, {0.8, 1}})}), nothing);
}

void TestTrainingHealth::tellsRates()
{
    QCOMPARE(kindsOf({lossesOf(slope(2, 1.99)), updatesAt(-5)}), std::vector{Kind::RateTooLow});
    QCOMPARE(kindsOf({lossesOf(slope(2, 1)), updatesAt(-5)}), nothing);
    QCOMPARE(kindsOf({lossesOf(slope(2, 1.99)), updatesAt(-3.5)}), nothing);
    QCOMPARE(kindsOf({lossesOf(slope(2, 1.99)), updatesAt(-5, 100, 9)}), nothing);
    const auto hints = hintsFor({lossesOf(slope(2, 1)), updatesAt(-1)});
    QCOMPARE(hints.size(), std::size_t{1});
    QCOMPARE(hints[0].kind, Kind::RateTooHigh);
    QVERIFY(hints[0].evidence.contains(QStringLiteral("-1.0")));
    QCOMPARE(kindsOf({lossesOf(slope(2, 1)), updatesAt(-1.8)}), nothing);
    // Adam's first steps are large in every run.
    QCOMPARE(kindsOf({lossesOf(slope(2, 1)), updatesAt(-1, 1)}), nothing);
}

void TestTrainingHealth::tellsOverfitting()
{
    using Losses = std::vector<std::pair<double, double>>;
    const auto hints =
        hintsFor({epochsOf(Losses{{1, 1.1}, {0.8, 0.9}, {0.7, 0.95}, {0.6, 1.0}, {0.5, 1.2}})});
    QCOMPARE(hints.size(), std::size_t{1});
    QCOMPARE(hints[0].kind, Kind::Overfitting);
    QCOMPARE(hints[0].evidence,
             QStringLiteral("From epoch 2 to 5 the validation loss rose from 0.9 to 1.2, while the "
                            "training loss fell from 0.8 to 0.5."));
    QCOMPARE(kindsOf({epochsOf(Losses{{1, 1.1}, {0.8, 0.9}, {0.7, 0.95}, {0.6, 1.0}})}), nothing);
    QCOMPARE(kindsOf({epochsOf(Losses{{1, 1.1}, {0.8, 0.9}, {0.7, 0.95}, {0.6, 0.94}, {0.5, 1.2}})}),
             nothing);
    QCOMPARE(kindsOf({epochsOf(Losses{{0.8, 0.9}, {0.9, 0.95}, {1.0, 1.0}, {1.1, 1.2}})}), nothing);
}

void TestTrainingHealth::tellsDeadUnits()
{
    const auto metrics = lossesOf(slope(2, 1));
    const auto hints = hintsFor({metrics, {}, deadOf(60, 100)});
    QCOMPARE(hints.size(), std::size_t{1});
    QCOMPARE(hints[0].kind, Kind::DeadUnits);
    QCOMPARE(hints[0].evidence,
             QStringLiteral("60 of its 100 units (60 %) were 0 on all 64 images looked at."));
    QCOMPARE(kindsOf({metrics, {}, deadOf(50, 100)}), nothing);
}

QTEST_GUILESS_MAIN(TestTrainingHealth)
#include "test_training_health.moc"
