#include "core/document/vocabulary.h"
#include "core/engine/runtime.h"
#include "core/train/early_stopping.h"
#include "core/train/training.h"
#include "tests/unit/files.h"
#include "tests/unit/projects.h"

#include <cmath>

using namespace workbench;

namespace {

class Recorder : public TrainingObserver
{
public:
    void started(const TrainingPlan &value) override { plan = value; }
    bool beforeBatch(Model &, std::int64_t batchesDone, std::int64_t) override
    {
        asked.push_back(batchesDone);
        return batchesDone != refuseAt;
    }
    void batchDone(const BatchMetrics &metrics) override { batches.push_back(metrics); }
    void epochDone(const EpochMetrics &metrics, const std::shared_ptr<const TensorMap> &) override
    {
        epochs.push_back(metrics);
        if (metrics.epoch == stopAfter)
            stop.request_stop();
    }
    void evaluating(std::int64_t done, std::int64_t total) override { progress.emplace_back(done, total); }

    TrainingPlan plan;
    std::vector<std::int64_t> asked;
    std::vector<BatchMetrics> batches;
    std::vector<EpochMetrics> epochs;
    std::vector<std::pair<std::int64_t, std::int64_t>> progress;
    std::int64_t refuseAt = -1;
    std::int64_t stopAfter = -1;
    std::stop_source stop;
};

TrainingJob jobOf(const Project &project)
{
    return {.project = project, .data = test::darkAndBright(), .device = QStringLiteral("cpu"), .threads = 1};
}

Result<TrainingOutcome> run(const Project &project, Recorder &recorder)
{
    return train(jobOf(project), recorder.stop.get_token(), recorder);
}

std::vector<double> lossesOf(const Project &project)
{
    Recorder recorder;
    (void)run(project, recorder);
    std::vector<double> losses;
    for (const auto &batch : recorder.batches)
        losses.push_back(batch.loss);
    return losses;
}

} // namespace

class TestTraining : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void learnsWithEveryOptimizerAndLoss_data();
    void learnsWithEveryOptimizerAndLoss();
    void repeatsItself();
    void takesTheWholeSetAtOnce();
    void keepsToTheLimit();
    void followsTheSchedule();
    void keepsTheBestEpoch();
    void worksWithoutValidation();
    void stops();
    void observerEndsTheRun();
    void divergesHonestly();
    void tellsWhyNot_data();
    void tellsWhyNot();
    void refusesNesterovWithoutMomentum();
    void endsEarly_data();
    void endsEarly();
    void countsEpochsWithoutImprovement();
    void refusesToCycleAMomentumThatIsNotThere();
};

void TestTraining::learnsWithEveryOptimizerAndLoss_data()
{
    QTest::addColumn<QString>("optimizer");
    QTest::addColumn<QString>("loss");
    for (const auto &optimizer : optimizerTypes()) {
        for (const auto &loss : lossTypes())
            QTest::addRow("%s %s", qPrintable(optimizer.type), qPrintable(loss.type))
                << optimizer.type << loss.type;
    }
}

void TestTraining::learnsWithEveryOptimizerAndLoss()
{
    QFETCH(QString, optimizer);
    QFETCH(QString, loss);
    Project project = test::smallClassifier(20);
    static const std::map<QString, double> rates{{"SGD", 0.05}, {"RMSprop", 0.002}, {"Adagrad", 0.05}};
    const auto rate = rates.find(optimizer);
    project.training.optimizer = {optimizer,
                                  {{QStringLiteral("lr"), rate != rates.end() ? rate->second : 0.01}}};
    project.training.loss.type = loss;
    if (loss == QLatin1String("NLLLoss"))
        project.network.layers.push_back({"log", "LogSoftmax", {"fc1"}});
    Recorder recorder;
    const auto outcome = run(project, recorder);
    VERIFY_RESULT(outcome);
    QVERIFY(recorder.epochs.back().trainLoss < recorder.epochs.front().trainLoss);
    QVERIFY2(outcome->test->accuracy > 0.9, qPrintable(QString::number(outcome->test->accuracy)));
}

void TestTraining::repeatsItself()
{
    Project project = test::smallClassifier(3);
    const auto losses = lossesOf(project);
    QCOMPARE(losses.size(), std::size_t{9});
    QVERIFY(lossesOf(project) == losses);
    project.training.seed = 1;
    QVERIFY(lossesOf(project) != losses);
    project.training.seed = 0;
    project.training.shuffle = false;
    QVERIFY(lossesOf(project) != losses);
}

void TestTraining::takesTheWholeSetAtOnce()
{
    Recorder recorder;
    VERIFY_RESULT(run(test::smallClassifier(2, 0), recorder));
    QCOMPARE(recorder.plan.batchesPerEpoch, 1);
    QCOMPARE(recorder.batches.size(), std::size_t{2});
}

void TestTraining::keepsToTheLimit()
{
    Project project = test::smallClassifier(1, 5);
    project.data.limit = 16;
    Recorder recorder;
    VERIFY_RESULT(run(project, recorder));
    QCOMPARE(recorder.plan.trainingImages, 12);
    QCOMPARE(recorder.plan.validationImages, 4);
    QCOMPARE(recorder.batches.size(), std::size_t{3});
    QVERIFY((recorder.asked == std::vector<std::int64_t>{0, 1, 2}));
    QVERIFY(!recorder.progress.empty());
    for (const auto &[done, total] : recorder.progress)
        QVERIFY(done > 0 && done <= total);
}

void TestTraining::followsTheSchedule()
{
    Project project = test::smallClassifier(6, 0);
    project.training.optimizer = {"SGD", {{"lr", 0.1}}};
    project.training.schedule = {"StepLR", {{"step_size", std::int64_t{2}}, {"gamma", 0.5}}};
    Recorder recorder;
    VERIFY_RESULT(run(project, recorder));
    const std::vector<double> expected{0.1, 0.1, 0.05, 0.05, 0.025, 0.025};
    QCOMPARE(recorder.batches.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
        QVERIFY(std::abs(recorder.batches[i].learningRate - expected[i]) < 1e-15);
}

void TestTraining::keepsTheBestEpoch()
{
    Recorder recorder;
    const auto outcome = run(test::smallClassifier(8), recorder);
    VERIFY_RESULT(outcome);
    std::int64_t best = 1;
    for (const auto &epoch : recorder.epochs) {
        const auto &kept = recorder.epochs[std::size_t(best - 1)];
        if (*epoch.validationAccuracy > *kept.validationAccuracy ||
            (*epoch.validationAccuracy == *kept.validationAccuracy &&
             *epoch.validationLoss < *kept.validationLoss))
            best = epoch.epoch;
    }
    QCOMPARE(outcome->bestEpoch, best);
}

void TestTraining::worksWithoutValidation()
{
    Project project = test::smallClassifier(3);
    project.training.validationSplit = 0;
    Recorder recorder;
    const auto outcome = run(project, recorder);
    VERIFY_RESULT(outcome);
    QCOMPARE(outcome->bestEpoch, 3);
    QCOMPARE(recorder.plan.validationImages, 0);
    QVERIFY(!recorder.epochs[0].validationLoss && !recorder.epochs[0].validationAccuracy);
}

void TestTraining::stops()
{
    Recorder recorder;
    recorder.stopAfter = 2;
    const auto outcome = run(test::smallClassifier(9), recorder);
    VERIFY_RESULT(outcome);
    QVERIFY(outcome->stopped);
    QCOMPARE(outcome->epochsDone, 2);
    QCOMPARE(recorder.batches.size(), std::size_t{6});
    QVERIFY(!outcome->test);
}

void TestTraining::observerEndsTheRun()
{
    Recorder recorder;
    recorder.refuseAt = 4;
    const auto outcome = run(test::smallClassifier(9), recorder);
    VERIFY_RESULT(outcome);
    QVERIFY(outcome->stopped);
    QCOMPARE(outcome->epochsDone, 1);
    QCOMPARE(recorder.batches.size(), std::size_t{4});
}

void TestTraining::divergesHonestly()
{
    Project project = test::smallClassifier(4);
    project.training.optimizer = {"SGD", {{"lr", 1e6}}};
    project.training.loss.type = QStringLiteral("MSELoss");
    Recorder recorder;
    const auto outcome = run(project, recorder);
    VERIFY_RESULT(outcome);
    QCOMPARE(outcome->epochsDone, 4);
    QVERIFY(!std::isfinite(recorder.batches.back().loss));
    QVERIFY(outcome->bestEpoch >= 1);
}

void TestTraining::tellsWhyNot_data()
{
    QTest::addColumn<QByteArray>("layers");
    QTest::addColumn<QString>("word");
    QTest::newRow("no layers") << QByteArray("[]") << "no layers";
    QTest::newRow("fault")
        << QByteArray(R"([{"id":"a","type":"Conv2d","params":{"out_channels":1,"kernel_size":9}}])")
        << "larger than its input";
    QTest::newRow("classes") << QByteArray(R"([{"id":"f","type":"Flatten"},
        {"id":"a","type":"Linear","params":{"out_features":3}}])")
                             << "2 classes";
    QTest::newRow("image out") << QByteArray(R"([{"id":"a","type":"ReLU"}])") << "2 classes";
    QTest::newRow("nothing to train")
        << QByteArray(R"([{"id":"p","type":"AvgPool2d","params":{"kernel_size":[8,4]}},
        {"id":"f","type":"Flatten"}])")
        << "nothing to train";
}

void TestTraining::tellsWhyNot()
{
    QFETCH(QByteArray, layers);
    QFETCH(QString, word);
    const auto project = test::projectOf(layers, Shape::image(1, 8, 8));
    VERIFY_RESULT(project);
    const auto reason = whyNotTrainable(*project, *test::darkAndBright());
    QVERIFY(reason);
    QVERIFY2(reason->message().contains(word), qPrintable(reason->message()));
    Recorder recorder;
    QVERIFY(!run(*project, recorder));
    QVERIFY(recorder.batches.empty());
}

void TestTraining::refusesNesterovWithoutMomentum()
{
    Project project = test::smallClassifier();
    project.training.optimizer = {"SGD", {{"nesterov", true}}};
    const auto reason = whyNotTrainable(project, *test::darkAndBright());
    QVERIFY(reason);
    QCOMPARE(reason->where, QStringLiteral("SGD"));
    project.training.optimizer.parameters[QStringLiteral("momentum")] = 0.9;
    QVERIFY(!whyNotTrainable(project, *test::darkAndBright()));
}

void TestTraining::endsEarly_data()
{
    using Metric = EarlyStopping::Metric;
    QTest::addColumn<int>("metric");
    QTest::newRow("validation loss") << int(Metric::ValidationLoss);
    QTest::newRow("validation accuracy") << int(Metric::ValidationAccuracy);
    QTest::newRow("training loss") << int(Metric::TrainingLoss);
}

void TestTraining::endsEarly()
{
    QFETCH(int, metric);
    Project project = test::smallClassifier(30);
    // Nothing is learnt: the second epoch is no better than the first, nor is the third.
    project.training.optimizer = {"SGD", {{"lr", 0.0}}};
    project.training.shuffle = false;
    project.training.earlyStopping = {static_cast<EarlyStopping::Metric>(metric), 2};
    Recorder recorder;
    const auto outcome = run(project, recorder);
    VERIFY_RESULT(outcome);
    QVERIFY(outcome->endedEarly);
    QVERIFY(!outcome->stopped);
    QVERIFY(outcome->test);
    QCOMPARE(outcome->epochsDone, 3);
    project.training.earlyStopping.patience = 0;
    project.training.epochs = 4;
    Recorder whole;
    QVERIFY(!run(project, whole)->endedEarly);
    QCOMPARE(whole.epochs.size(), std::size_t(4));
}

void TestTraining::countsEpochsWithoutImprovement()
{
    using Metric = EarlyStopping::Metric;
    const auto epoch = [](double train, double loss, double accuracy) {
        return EpochMetrics{
            .trainLoss = train, .trainAccuracy = 0, .validationLoss = loss, .validationAccuracy = accuracy};
    };
    std::vector<EpochMetrics> epochs{epoch(3, 1, 0.5), epoch(2, 2, 0.5), epoch(1, 0.5, 0.4),
                                     epoch(std::nan(""), 0.6, 0.5)};
    QCOMPARE(epochsWithoutImprovement(epochs, Metric::TrainingLoss), 1);
    QCOMPARE(epochsWithoutImprovement(epochs, Metric::ValidationLoss), 1);
    QCOMPARE(epochsWithoutImprovement(epochs, Metric::ValidationAccuracy), 3);
    QCOMPARE(epochsWithoutImprovement({}, Metric::TrainingLoss), 0);
    epochs = {{.trainLoss = 2}, {.trainLoss = 1}};
    QCOMPARE(epochsWithoutImprovement(epochs, Metric::ValidationLoss), 0);
}

void TestTraining::refusesToCycleAMomentumThatIsNotThere()
{
    Project project = test::smallClassifier();
    project.training.optimizer = {"Adagrad"};
    project.training.schedule = {"OneCycleLR", {{"max_lr", 0.1}}};
    const auto reason = whyNotTrainable(project, *test::darkAndBright());
    QVERIFY(reason);
    QCOMPARE(reason->where, QStringLiteral("OneCycleLR"));
    project.training.schedule.parameters[QStringLiteral("cycle_momentum")] = false;
    QVERIFY(!whyNotTrainable(project, *test::darkAndBright()));
}

QTEST_GUILESS_MAIN(TestTraining)
#include "test_training.moc"
