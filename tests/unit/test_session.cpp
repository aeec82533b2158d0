#include "core/insight/explained_model.h"
#include "core/insight/sample_pixels.h"
#include "core/train/run_folder.h"
#include "core/train/session.h"
#include "tests/unit/files.h"
#include "tests/unit/projects.h"

#include <QSignalSpy>

using namespace workbench;
using State = TrainingSession::State;

namespace {

/// A session and all it says.
struct Watched
{
    TrainingSession session;
    QSignalSpy planned{&session, &TrainingSession::planned};
    QSignalSpy observed{&session, &TrainingSession::observed};
    QSignalSpy warned{&session, &TrainingSession::warned};
    QSignalSpy finished{&session, &TrainingSession::finished};
    QSignalSpy failed{&session, &TrainingSession::failed};
    QSignalSpy arrived{&session, &TrainingSession::metricsArrived};

    std::size_t batches() const { return session.metrics().batchesFrom(0).size(); }
    TrainingOutcome outcome() const { return finished.last()[0].value<TrainingOutcome>(); }
    ObservationPointer lastObservation() const
    {
        return observed.isEmpty() ? nullptr : observed.last()[0].value<ObservationPointer>();
    }
    /// The newest observation is of this layer, after so many batches.
    bool sees(const char *layer, std::int64_t batch) const
    {
        const auto seen = lastObservation();
        return seen && seen->request.layer == QLatin1String(layer) && seen->batch == batch;
    }
};

TrainingJob jobOf(const Project &project, DataSetPointer data = test::darkAndBright())
{
    return {.project = project, .data = std::move(data), .device = QStringLiteral("cpu"), .threads = 1};
}

/// A run that does not end by itself while a test looks.
TrainingJob longJob()
{
    return jobOf(test::smallClassifier(1'000'000));
}

ObservationRequest requestFor(const char *layer)
{
    return {.layer = QString::fromLatin1(layer),
            .sample = {SampleId::Part::Test, 1},
            .thumbnails = {"conv1", "relu1"},
            .predictions = {{SampleId::Part::Test, 0}, {SampleId::Part::Train, 3}}};
}

} // namespace

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void trainsToTheEnd();
    void metricsAreCompleteAndInOrder();
    void pausesAndResumes();
    void stepsExactlyOneBatch();
    void stopsWhileRunning();
    void stopsWhilePaused();
    void observesWhilePaused();
    void observesWithinTheBudget();
    void previewsBeforeTraining();
    void previewOfNothing();
    void looksAtGivenWeights();
    void keepsWeightsAndGoesOn();
    void copiesLeaveTheRunAsItIs();
    void tellsFailures_data();
    void tellsFailures();
    void leavesAWholeRunFolder();
    void endsInTheMiddle_data();
    void endsInTheMiddle();
    void ignoresWhatDoesNotFit();
};

void TestSession::trainsToTheEnd()
{
    Watched watched;
    watched.session.start(jobOf(test::smallClassifier(12)));
    QCOMPARE(watched.session.state(), State::Running);
    QTRY_COMPARE_WITH_TIMEOUT(watched.finished.count(), 1, 30'000);
    QCOMPARE(watched.session.state(), State::Idle);
    const auto outcome = watched.outcome();
    QCOMPARE(outcome.epochsDone, 12);
    QVERIFY(!outcome.stopped);
    QVERIFY(outcome.bestEpoch >= 1);
    QVERIFY(outcome.test && outcome.test->accuracy > 0.9);
    const auto plan = watched.session.plan();
    QVERIFY(plan);
    QCOMPARE(plan->trainingImages, 48);
    QCOMPARE(plan->validationImages, 16);
    QCOMPARE(plan->batchesPerEpoch, 3);
    QCOMPARE(plan->threads, 1);
    QCOMPARE(watched.planned.count(), 1);
    QCOMPARE(watched.failed.count(), 0);
}

void TestSession::metricsAreCompleteAndInOrder()
{
    Watched watched;
    watched.session.start(jobOf(test::smallClassifier(5, 10)));
    QTRY_COMPARE_WITH_TIMEOUT(watched.finished.count(), 1, 30'000);
    const auto batches = watched.session.metrics().batchesFrom(0);
    QCOMPARE(batches.size(), std::size_t{25});
    for (std::size_t i = 0; i < batches.size(); ++i) {
        QCOMPARE(batches[i].epoch, std::int64_t(i / 5 + 1));
        QCOMPARE(batches[i].batch, std::int64_t(i % 5 + 1));
        QVERIFY(batches[i].loss > 0 && batches[i].learningRate == 0.001);
    }
    const auto epochs = watched.session.metrics().epochsFrom(0);
    QCOMPARE(epochs.size(), std::size_t{5});
    for (std::size_t i = 0; i < epochs.size(); ++i) {
        QCOMPARE(epochs[i].epoch, std::int64_t(i + 1));
        QVERIFY(epochs[i].validationAccuracy && epochs[i].imagesPerSecond > 0);
    }
    QVERIFY(watched.arrived.count() >= 1);
    QCOMPARE(watched.session.metrics().batchesFrom(20).size(), std::size_t{5});
}

void TestSession::pausesAndResumes()
{
    Watched watched;
    watched.session.setRequest(requestFor("conv1"));
    watched.session.start(longJob());
    QTRY_VERIFY(watched.batches() > 3);
    watched.session.pause();
    QCOMPARE(watched.session.state(), State::Paused);
    // What is seen while paused is the state after the last batch: then the run stands still.
    QTRY_VERIFY(watched.sees("conv1", std::int64_t(watched.batches())));
    watched.session.setRequest(requestFor("relu1"));
    QTRY_VERIFY(watched.sees("relu1", std::int64_t(watched.batches())));
    const auto batches = watched.batches();
    watched.session.resume();
    QCOMPARE(watched.session.state(), State::Running);
    QTRY_VERIFY(watched.batches() > batches);
    watched.session.stop();
    QTRY_COMPARE(watched.finished.count(), 1);
}

void TestSession::stepsExactlyOneBatch()
{
    Watched watched;
    watched.session.setRequest(requestFor("conv1"));
    watched.session.start(longJob(), true);
    QCOMPARE(watched.session.state(), State::Paused);
    QTRY_VERIFY(watched.sees("conv1", 0));
    for (std::int64_t step = 1; step <= 5; ++step) {
        watched.session.stepBatch();
        QTRY_VERIFY(watched.sees("conv1", step));
        QCOMPARE(watched.batches(), std::size_t(step));
        QCOMPARE(watched.session.state(), State::Paused);
    }
    // The epoch, 3 batches long, ended on the way.
    QCOMPARE(watched.session.metrics().epochsFrom(0).size(), std::size_t{1});
    QCOMPARE(watched.lastObservation()->epoch, 2);
    watched.session.stop();
    QTRY_COMPARE(watched.finished.count(), 1);
    QCOMPARE(watched.batches(), std::size_t{5});
}

void TestSession::stopsWhileRunning()
{
    Watched watched;
    watched.session.start(longJob());
    QTRY_VERIFY(watched.batches() > 0);
    watched.session.stop();
    QCOMPARE(watched.session.state(), State::Stopping);
    QTRY_COMPARE(watched.finished.count(), 1);
    QVERIFY(watched.outcome().stopped);
    QVERIFY(!watched.outcome().test);
    QCOMPARE(watched.session.state(), State::Idle);
}

void TestSession::stopsWhilePaused()
{
    Watched watched;
    watched.session.start(longJob(), true);
    watched.session.stop();
    QTRY_COMPARE(watched.finished.count(), 1);
    QVERIFY(watched.outcome().stopped);
    QCOMPARE(watched.outcome().epochsDone, 0);
    QCOMPARE(watched.batches(), std::size_t{0});
}

void TestSession::observesWhilePaused()
{
    Watched watched;
    watched.session.setRequest(requestFor("conv1"));
    watched.session.start(longJob(), true);
    QTRY_VERIFY(watched.sees("conv1", 0));
    const auto convolution = watched.lastObservation();
    QVERIFY(convolution->weights);
    QCOMPARE(convolution->weights->tensor.sizes, (std::vector<std::int64_t>{3, 1, 3, 3}));
    QCOMPARE(convolution->maps.count, 3);
    QCOMPARE(convolution->maps.width, 6);
    QCOMPARE(convolution->maps.values.size(), std::size_t{3 * 6 * 6});
    QCOMPARE(convolution->thumbnails.size(), std::size_t{2});
    QCOMPARE(convolution->predictions.size(), std::size_t{2});
    QCOMPARE(convolution->predictions[1].label, 1);
    QVERIFY(convolution->samplePrediction);
    const auto &chances = convolution->samplePrediction->probabilities;
    QVERIFY(std::abs(chances[0] + chances[1] - 1) < 1e-5);

    watched.session.setRequest(requestFor("fc1"));
    QTRY_VERIFY(watched.sees("fc1", 0));
    QCOMPARE(watched.lastObservation()->weights->rows, 2);
    QCOMPARE(watched.lastObservation()->maps.width, 2);
    watched.session.setRequest(requestFor("input"));
    QTRY_VERIFY(watched.sees("input", 0));
    QCOMPARE(watched.lastObservation()->maps.height, 8);
    QVERIFY(!watched.lastObservation()->weights);
    watched.session.setRequest(requestFor("gone"));
    QTRY_VERIFY(watched.sees("gone", 0));
    QCOMPARE(watched.lastObservation()->maps.count, 0);
    ObservationRequest beyond = requestFor("conv1");
    beyond.sample.index = 1'000'000;
    beyond.predictions = {{SampleId::Part::Test, -1}};
    watched.session.setRequest(beyond);
    QTRY_VERIFY(watched.lastObservation()->request == beyond);
    QCOMPARE(watched.lastObservation()->maps.count, 0);
    QVERIFY(watched.lastObservation()->predictions.empty());
    QCOMPARE(watched.warned.count(), 0);
}

void TestSession::observesWithinTheBudget()
{
    Watched watched;
    watched.session.setRequest(requestFor("conv1"));
    watched.session.setObservationBudget(1);
    watched.session.start(longJob());
    QTRY_VERIFY(watched.observed.count() >= 3);
    QVERIFY(watched.session.observationShare());
    QVERIFY(*watched.session.observationShare() <= 1);
    QVERIFY(watched.lastObservation()->batch > 0);
    watched.session.stop();
    QTRY_COMPARE(watched.finished.count(), 1);
}

void TestSession::previewsBeforeTraining()
{
    Watched watched;
    watched.session.setRequest(requestFor("conv1"));
    watched.session.setPreview(test::smallClassifier(), test::darkAndBright());
    QTRY_VERIFY(watched.sees("conv1", 0) && watched.lastObservation()->maps.count == 3);
    QCOMPARE(watched.lastObservation()->epoch, 0);
    QVERIFY(!watched.session.weights());
    QCOMPARE(watched.session.state(), State::Idle);

    Project wider = test::smallClassifier();
    wider.network.layers[0].parameters[QStringLiteral("out_channels")] = std::int64_t{7};
    watched.session.setPreview(wider, test::darkAndBright());
    QTRY_VERIFY(watched.lastObservation() && watched.lastObservation()->maps.count == 7);
}

void TestSession::previewOfNothing()
{
    Watched watched;
    watched.session.setRequest(requestFor("conv1"));
    watched.session.setPreview(Project(), test::darkAndBright());
    QTRY_VERIFY(watched.observed.count() >= 1 && !watched.lastObservation());
    watched.session.setPreview(test::smallClassifier(), nullptr);
    const int count = watched.observed.count();
    QTRY_VERIFY(watched.observed.count() > count && !watched.lastObservation());
}

void TestSession::looksAtGivenWeights()
{
    Watched trained;
    trained.session.start(jobOf(test::smallClassifier(12)));
    QTRY_COMPARE_WITH_TIMEOUT(trained.finished.count(), 1, 30'000);
    const auto weights = trained.session.weights();
    QVERIFY(weights);

    Watched watched;
    watched.session.setRequest(requestFor("conv1"));
    watched.session.setWeights({test::smallClassifier(12), weights, 2, 12}, test::darkAndBright());
    QTRY_VERIFY(watched.sees("conv1", 12) && watched.lastObservation()->weights);
    const auto &bytes = weights->at(QStringLiteral("conv1.weight")).bytes;
    const auto &values = watched.lastObservation()->weights->tensor.values;
    QCOMPARE(bytes, QByteArray(reinterpret_cast<const char *>(values.data()),
                               qsizetype(values.size() * sizeof(float))));
    QCOMPARE(watched.lastObservation()->epoch, 2);
    QCOMPARE(watched.lastObservation()->batch, 12);
    QVERIFY(*watched.session.weights() == *weights);
}

void TestSession::keepsWeightsAndGoesOn()
{
    Watched watched;
    watched.session.setRequest(requestFor("conv1"));
    QVERIFY(!watched.session.weights());
    watched.session.start(jobOf(test::smallClassifier(2)));
    QTRY_COMPARE_WITH_TIMEOUT(watched.finished.count(), 1, 30'000);
    const auto first = watched.session.weights();
    QVERIFY(first);
    QCOMPARE(first->size(), std::size_t{4});
    QVERIFY(watched.session.weightsProject()->network == test::smallClassifier().network);
    watched.session.start(jobOf(test::smallClassifier(3)));
    QTRY_COMPARE_WITH_TIMEOUT(watched.finished.count(), 2, 30'000);
    QCOMPARE(watched.batches(), std::size_t{9});
    QCOMPARE(watched.outcome().epochsDone, 3);
    QVERIFY(*watched.session.weights() != *first);
}

void TestSession::copiesLeaveTheRunAsItIs()
{
    Project project = test::smallClassifier(6);
    auto &layers = project.network.layers;
    layers.insert(layers.end() - 1, Layer{.id = QStringLiteral("dropout1"),
                                          .type = QStringLiteral("Dropout"),
                                          .inputs = layers.back().inputs});
    layers.back().inputs = {QStringLiteral("dropout1")};
    Watched left;
    left.session.start(jobOf(project));
    QTRY_COMPARE_WITH_TIMEOUT(left.finished.count(), 1, 30'000);

    Watched asked;
    std::vector<ExplainedModelPointer> copies;
    connect(&asked.session, &TrainingSession::modelCopied, this,
            [&](const ExplainedModelPointer &copy) { copies.push_back(copy); });
    asked.session.start(jobOf(project), true);
    asked.session.copyModel();
    QTRY_COMPARE_WITH_TIMEOUT(copies.size(), 1, 30'000);
    QCOMPARE(copies[0]->moment(), (TrainingMoment{1, 0}));
    for (std::int64_t batch = 1; batch <= 5; ++batch) {
        asked.session.stepBatch();
        QTRY_VERIFY_WITH_TIMEOUT(asked.lastObservation() && asked.lastObservation()->batch == batch, 30'000);
        asked.session.copyModel();
        QTRY_COMPARE_WITH_TIMEOUT(copies.size(), std::size_t(batch) + 1, 30'000);
        QCOMPARE(copies.back()->moment(), (TrainingMoment{batch < 3 ? 1 : 2, batch}));
    }
    const Planes picture = *samplePixels({*test::darkAndBright()}, {SampleId::Part::Test, 0});
    QVERIFY(*copies[0]->answer(picture) != *copies[5]->answer(picture));
    asked.session.resume();
    QTRY_COMPARE_WITH_TIMEOUT(asked.finished.count(), 1, 30'000);
    QCOMPARE(*asked.session.weights(), *left.session.weights()); // to the bit
}

void TestSession::tellsFailures_data()
{
    QTest::addColumn<QString>("device");
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("wrongWeights");
    QTest::addColumn<QString>("word");
    QTest::newRow("missing device") << "cuda:7" << 8 << false << "cuda";
    QTest::newRow("unknown device") << "abacus" << 8 << false << "abacus";
    QTest::newRow("other images") << "cpu" << 9 << false << "1 × 9 × 9";
    QTest::newRow("other weights") << "cpu" << 8 << true << "conv1";
}

void TestSession::tellsFailures()
{
    QFETCH(QString, device);
    QFETCH(int, size);
    QFETCH(bool, wrongWeights);
    QFETCH(QString, word);
    Watched watched;
    TrainingJob job = jobOf(test::smallClassifier());
    job.device = device;
    job.project.network.input = Shape::image(1, size, size);
    if (wrongWeights)
        job.initialWeights = TensorMap();
    watched.session.start(job);
    QTRY_COMPARE(watched.failed.count(), 1);
    QCOMPARE(watched.session.state(), State::Idle);
    QCOMPARE(watched.finished.count(), 0);
    const auto error = watched.failed[0][0].value<Error>();
    QVERIFY2(error.message().contains(word), qPrintable(error.message()));
    // And then all is well again.
    watched.session.start(jobOf(test::smallClassifier(1)));
    QTRY_COMPARE_WITH_TIMEOUT(watched.finished.count(), 1, 30'000);
}

void TestSession::leavesAWholeRunFolder()
{
    const QTemporaryDir folder;
    Watched watched;
    TrainingJob job = longJob();
    job.runFolder = folder.filePath(QStringLiteral("run"));
    watched.session.start(job);
    QTRY_VERIFY_WITH_TIMEOUT(watched.session.metrics().epochsFrom(0).size() >= 2, 30'000);
    watched.session.stop();
    QTRY_COMPARE(watched.finished.count(), 1);
    const auto outcome = watched.outcome();
    const auto file = readRunFile(job.runFolder);
    VERIFY_RESULT(file);
    QVERIFY(file->state == RunState::Stopped);
    QCOMPARE(file->epochsDone, outcome.epochsDone);
    QCOMPARE(file->bestEpoch, outcome.bestEpoch);
    const auto run = loadRun(job.runFolder);
    VERIFY_RESULT(run);
    QVERIFY(run->project == job.project);
    QCOMPARE(run->epochs.size(), std::size_t(outcome.epochsDone));
    QVERIFY(run->batches.size() >= std::size_t(3 * outcome.epochsDone));
    QVERIFY(run->weights == *watched.session.weights());
    QVERIFY(QFile::exists(QDir(job.runFolder).filePath(QStringLiteral("last.safetensors"))));
    QCOMPARE(watched.warned.count(), 0);
}

void TestSession::endsInTheMiddle_data()
{
    QTest::addColumn<bool>("paused");
    QTest::newRow("running") << false;
    QTest::newRow("paused") << true;
}

void TestSession::endsInTheMiddle()
{
    QFETCH(bool, paused);
    // The window closes: the worker has to go at once, and nothing may arrive afterwards.
    TrainingSession session;
    session.setRequest(requestFor("conv1"));
    session.start(longJob(), paused);
    if (!paused)
        QTRY_VERIFY(session.metrics().size() > 0);
}

void TestSession::ignoresWhatDoesNotFit()
{
    Watched watched;
    watched.session.pause();
    watched.session.resume();
    watched.session.stepBatch();
    watched.session.stop();
    QCOMPARE(watched.session.state(), State::Idle);
    watched.session.start(longJob(), true);
    watched.session.start(jobOf(test::smallClassifier(1)));
    watched.session.pause();
    QCOMPARE(watched.session.state(), State::Paused);
    watched.session.stop();
    watched.session.resume();
    watched.session.stop();
    QCOMPARE(watched.session.state(), State::Stopping);
    QTRY_COMPARE(watched.finished.count(), 1);
}

QTEST_GUILESS_MAIN(TestSession)
#include "test_session.moc"
