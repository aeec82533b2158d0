#include "core/engine/runtime.h"
#include "core/exchange/trained_model.h"
#include "core/train/epoch_history.h"
#include "core/train/run_folder.h"
#include "core/train/session.h"
#include "tests/unit/files.h"
#include "tests/unit/projects.h"

#include <QSignalSpy>
#include <malloc.h>

using namespace workbench;

namespace {

/// Hands over new settings before the batches told, and remembers what the run tells.
class Steering : public TrainingObserver
{
public:
    bool beforeBatch(Model &, std::int64_t batchesDone, std::int64_t) override
    {
        m_batch = batchesDone;
        if (batchesDone == failAt)
            throw std::bad_alloc();
        return true;
    }
    std::optional<TrainingSettings> newSettings() override
    {
        const auto found = orders.find(m_batch);
        return found != orders.end() ? std::optional(found->second) : std::nullopt;
    }
    void settingChanged(const SettingChange &change) override { changes.push_back(change); }
    void batchDone(const BatchMetrics &metrics) override { batches.push_back(metrics); }
    void outOfMemory(std::int64_t batchSize) override { shortFor = batchSize; }
    void warned(const Error &error) override { warnings.push_back(error); }

    std::map<std::int64_t, TrainingSettings> orders;
    std::int64_t failAt = -1;
    std::vector<SettingChange> changes;
    std::vector<BatchMetrics> batches;
    std::vector<Error> warnings;
    std::int64_t shortFor = 0;

private:
    std::int64_t m_batch = 0;
};

TrainingJob jobOf(const Project &project, const QString &folder = {})
{
    return {.project = project,
            .data = test::darkAndBright(),
            .device = QStringLiteral("cpu"),
            .threads = 1,
            .runFolder = folder};
}

TensorMap weightsIn(const QString &path)
{
    const auto model = loadTrainedModel(path);
    return model ? model->weights : TensorMap();
}

void setReal(Project &project, const char *name, double value)
{
    project.training.optimizer.parameters[QString::fromLatin1(name)] = value;
}

} // namespace

class TestRunControl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        prepareProcess();
        prepareThread(1);
    }

    /// The same as to stop there and go on with other settings.
    void aChangeOnTheWayEqualsAResumedRun()
    {
        Project project = test::smallClassifier(2);
        project.training.optimizer = {QStringLiteral("SGD"), {{QStringLiteral("momentum"), 0.9}}};
        Project changed = project;
        setReal(changed, "lr", 0.02);
        setReal(changed, "momentum", 0.5);
        setReal(changed, "weight_decay", 0.1);
        QTemporaryDir first;
        QTemporaryDir second;
        Steering steering;
        steering.orders[3] = changed.training;
        QVERIFY(train(jobOf(project, first.path()), {}, steering));
        project.training.epochs = 1;
        Steering quiet;
        QVERIFY(train(jobOf(project, second.path()), {}, quiet));
        auto point = loadResumePoint(second.path());
        QVERIFY(point);
        TrainingJob job = jobOf(changed, second.path());
        job.resume = std::make_shared<const ResumePoint>(std::move(*point));
        QVERIFY(train(job, {}, quiet));
        QVERIFY(weightsIn(first.filePath("last.safetensors")) ==
                weightsIn(second.filePath("last.safetensors")));
        QVERIFY(!weightsIn(first.filePath("last.safetensors")).empty());
        for (std::size_t i = 0; i < steering.batches.size(); ++i)
            QCOMPARE(steering.batches[i].learningRate, i < 3 ? 1e-3 : 0.02);
    }

    void changesAreLogged()
    {
        Project project = test::smallClassifier(3);
        Project changed = project;
        setReal(changed, "lr", 0.5);
        changed.training.batchSize *= 2;
        changed.training.seed = 7; // not in the middle of a run
        QTemporaryDir folder;
        Steering steering;
        steering.orders[4] = changed.training;
        QVERIFY(train(jobOf(project, folder.path()), {}, steering));
        const std::vector<SettingChange> expected{
            {2, 4, QStringLiteral("lr"), QStringLiteral("0.001"), QStringLiteral("0.5")},
            {2, 4, QStringLiteral("batch_size"), QString::number(project.training.batchSize),
             QString::number(changed.training.batchSize)}};
        QVERIFY(steering.changes == expected);
        const auto file = readRunFile(folder.path());
        QVERIFY(file);
        QVERIFY(file->changes == expected);
        QCOMPARE(file->project.training.batchSize, changed.training.batchSize);
        QCOMPARE(file->project.training.seed, project.training.seed);
        // The second epoch is finished with the old size; the third has half as many batches.
        QCOMPARE(std::count_if(steering.batches.begin(), steering.batches.end(),
                               [](const BatchMetrics &batch) { return batch.epoch == 2; }),
                 3);
        QCOMPARE(steering.batches.back().epoch, 3);
        QCOMPARE(steering.batches.back().batch, 2);
        QCOMPARE(steering.batches.back().batchesInEpoch, 2);
        QCOMPARE(positionOf(steering.batches.back(), 99), 3.0);
        const auto run = loadRun(folder.path());
        QVERIFY(run);
        QVERIFY(run->batches == steering.batches);
    }

    void theSameSettingsChangeNothing()
    {
        const Project project = test::smallClassifier(2);
        QTemporaryDir first;
        QTemporaryDir second;
        Steering steering;
        for (std::int64_t batch = 0; batch < 6; ++batch)
            steering.orders[batch] = project.training;
        Steering quiet;
        QVERIFY(train(jobOf(project, first.path()), {}, steering));
        QVERIFY(train(jobOf(project, second.path()), {}, quiet));
        QVERIFY(steering.changes.empty());
        QVERIFY(weightsIn(first.filePath("last.safetensors")) ==
                weightsIn(second.filePath("last.safetensors")));
    }

    void anImpossibleChangeIsRefusedAndTheRunGoesOn()
    {
        Project project = test::smallClassifier(2);
        project.training.optimizer = {QStringLiteral("SGD"), {}};
        Steering steering;
        steering.orders[2] = project.training;
        steering.orders[2].optimizer.parameters[QStringLiteral("nesterov")] = true;
        QVERIFY(train(jobOf(project), {}, steering));
        QCOMPARE(steering.warnings.size(), std::size_t{1});
        QVERIFY(steering.changes.empty());
        QCOMPARE(steering.batches.size(), std::size_t{6});
    }

    void moreEpochsOnTheWay()
    {
        const Project project = test::smallClassifier(1);
        Steering steering;
        steering.orders[1] = project.training;
        steering.orders[1].epochs = 3;
        const auto outcome = train(jobOf(project), {}, steering);
        QVERIFY(outcome);
        QCOMPARE(outcome->epochsDone, 3);
    }

    void timeRunsOut()
    {
        Project project = test::smallClassifier(1'000'000);
        project.training.timeLimit = 1;
        Steering steering;
        const auto outcome = train(jobOf(project), {}, steering);
        QVERIFY(outcome);
        QVERIFY(outcome->timeIsUp);
        QVERIFY(!outcome->stopped);
        QVERIFY(outcome->test);
        QVERIFY(outcome->epochsDone > 0);
    }

    void shortMemoryKeepsTheLastGoodState()
    {
        const Project project = test::smallClassifier(4);
        QTemporaryDir folder;
        Steering steering;
        steering.failAt = 7;
        const TrainingJob job = jobOf(project, folder.path());
        const auto outcome = train(job, {}, steering);
        QVERIFY(!outcome);
        QCOMPARE(steering.shortFor, project.training.batchSize);
        QVERIFY(outcome.error().what.contains(QString::number(project.training.batchSize)));
        const auto run = loadRun(folder.path());
        QVERIFY(run);
        QCOMPARE(run->epochs.size(), std::size_t{2});
        QVERIFY(!run->weights.empty());
        QCOMPARE(readRunFile(folder.path())->state, RunState::Failed);
        QVERIFY(loadResumePoint(folder.path()));
    }

    void brokenDataEndsARunWithASentence_data()
    {
        QTest::addColumn<QString>("plan");
        for (const char *plan : {"plain", "replicas:2", "lanes:2"})
            QTest::addRow("%s", plan) << QString::fromLatin1(plan);
    }
    void brokenDataEndsARunWithASentence()
    {
        QFETCH(const QString, plan);
        DataSet data = *test::darkAndBright();
        for (auto &label : data.train.labels)
            label = 77; // of two classes
        TrainingJob job = jobOf(test::smallClassifier(2));
        job.data = std::make_shared<const DataSet>(std::move(data));
        job.plan = plan;
        Steering steering;
        const auto outcome = train(job, {}, steering);
        QVERIFY(!outcome);
        QVERIFY2(outcome.error().what.contains("77"), qPrintable(outcome.error().what));
        // What threads helped is over: the same process trains on.
        job.data = test::darkAndBright();
        QVERIFY(train(job, {}, steering));
    }

    void everyEpochIsKeptWhileThereAreFew()
    {
        QTemporaryDir folder;
        Steering steering;
        QVERIFY(train(jobOf(test::smallClassifier(4), folder.path()), {}, steering));
        QCOMPARE(keptEpochs(folder.path()), (std::vector<std::int64_t>{1, 2, 3, 4}));
        QVERIFY(weightsIn(epochPath(folder.path(), 4)) == weightsIn(folder.filePath("last.safetensors")));
        QVERIFY(weightsIn(epochPath(folder.path(), 1)) != weightsIn(epochPath(folder.path(), 2)));
        // Without the optimizer's state: it is for looking at, and to begin from.
        QVERIFY(loadTrainedModel(epochPath(folder.path(), 2))->state.empty());
    }

    void manyEpochsAreThinned()
    {
        QTemporaryDir folder;
        EpochHistory history;
        history.open(folder.path(), 0);
        const auto save = [](const QString &path) {
            test::writeFile(path, "weights");
            return Result<void>();
        };
        for (std::int64_t epoch = 1; epoch <= 300; ++epoch)
            QVERIFY(history.add(epoch, save));
        const auto kept = keptEpochs(folder.path());
        QVERIFY(kept.size() > EpochHistory::mostFiles / 2 && kept.size() <= EpochHistory::mostFiles);
        for (const auto epoch : kept)
            QCOMPARE(epoch % 8, 0);
        // A run that goes on after epoch 160 keeps the distance, and forgets what came after.
        EpochHistory again;
        again.open(folder.path(), 160);
        QCOMPARE(keptEpochs(folder.path()).back(), 160);
        for (std::int64_t epoch = 161; epoch <= 176; ++epoch)
            QVERIFY(again.add(epoch, save));
        QCOMPARE(keptEpochs(folder.path()).back(), 176);
        QCOMPARE(keptEpochs(folder.path()).size(), std::size_t{22});
    }

    void beginsFromAnEarlierEpochButForSomeLayers()
    {
        QTemporaryDir folder;
        Steering steering;
        const Project project = test::smallClassifier(3);
        QVERIFY(train(jobOf(project, folder.path()), {}, steering));
        const TensorMap kept = weightsIn(epochPath(folder.path(), 2));
        TrainingJob job = jobOf(project);
        Steering quiet;
        job.initialWeights = kept;
        job.drawnAnew = {project.network.layers.back().id};
        // What the first batch sees: a rate of 0 leaves it as it is.
        setReal(job.project, "lr", 0);
        QTemporaryDir other;
        job.runFolder = other.path();
        QVERIFY(train(job, {}, quiet));
        const TensorMap begun = weightsIn(other.filePath("last.safetensors"));
        TrainingJob fresh = jobOf(job.project, other.path());
        QVERIFY(train(fresh, {}, quiet));
        const TensorMap drawn = weightsIn(other.filePath("last.safetensors"));
        for (const auto &[name, tensor] : begun) {
            const bool anew = name.startsWith(project.network.layers.back().id + QLatin1Char('.'));
            QVERIFY2(tensor == (anew ? drawn.at(name) : kept.at(name)), qPrintable(name));
        }
    }

    void memoryDoesNotGrow_data()
    {
        QTest::addColumn<QString>("plan");
        for (const char *plan : {"plain", "replicas:2", "lanes:2"})
            QTest::addRow("%s", plan) << QString::fromLatin1(plan);
    }
    void memoryDoesNotGrow()
    {
        /// What is allocated after each epoch.
        class Meter : public TrainingObserver
        {
        public:
            void epochDone(const EpochMetrics &, const std::shared_ptr<const TensorMap> &) override
            {
                bytes.push_back(mallinfo2().uordblks);
            }
            std::vector<std::size_t> bytes;
        };
        QFETCH(const QString, plan);
        Meter meter;
        TrainingJob job = jobOf(test::smallClassifier(1000));
        job.plan = plan;
        QVERIFY(train(job, {}, meter));
        QCOMPARE(meter.bytes.size(), std::size_t{1000});
        // The metrics of the epochs themselves are kept: about a hundred bytes for each.
        const auto low = std::min_element(meter.bytes.begin() + 100, meter.bytes.begin() + 200);
        const auto late = std::min_element(meter.bytes.end() - 100, meter.bytes.end());
        QVERIFY2(*late < *low + 200'000, qPrintable(QStringLiteral("%1 to %2").arg(*low).arg(*late)));
    }

    void sessionStepsExactlyOneEpoch()
    {
        TrainingSession session;
        QSignalSpy finished(&session, &TrainingSession::finished);
        session.start(jobOf(test::smallClassifier(3)), true);
        session.stepEpoch();
        QTRY_COMPARE(session.state(), TrainingSession::State::Paused);
        QCOMPARE(session.metrics().epochsFrom(0).size(), std::size_t{1});
        QCOMPARE(session.metrics().batchesFrom(0).size(), std::size_t{3});
        // From the middle of an epoch to its end.
        session.stepBatch();
        QTRY_COMPARE(session.metrics().batchesFrom(0).size(), std::size_t{4});
        session.stepEpoch();
        QTRY_COMPARE(session.state(), TrainingSession::State::Paused);
        QCOMPARE(session.metrics().batchesFrom(0).size(), std::size_t{6});
        session.resume();
        QTRY_COMPARE(finished.count(), 1);
    }

    void sessionChangesSettings()
    {
        TrainingSession session;
        QSignalSpy finished(&session, &TrainingSession::finished);
        std::vector<SettingChange> changes;
        connect(&session, &TrainingSession::settingChanged, this,
                [&](const SettingChange &change) { changes.push_back(change); });
        const Project project = test::smallClassifier(2);
        session.start(jobOf(project), true);
        QVERIFY(session.runningSettings() == project.training);
        TrainingSettings wanted = project.training;
        wanted.epochs = 3;
        session.changeSettings(wanted);
        session.stepBatch();
        QTRY_COMPARE(changes.size(), std::size_t{1});
        QVERIFY(session.runningSettings() == wanted);
        QCOMPARE(session.plan()->epochs, 3);
        session.resume();
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(session.metrics().epochsFrom(0).size(), std::size_t{3});
        QVERIFY(!session.runningSettings());
    }
};

QTEST_GUILESS_MAIN(TestRunControl)
#include "test_run_control.moc"
