#include "core/document/vocabulary.h"
#include "core/engine/runtime.h"
#include "core/exchange/trained_model.h"
#include "core/train/run_folder.h"
#include "core/train/training.h"
#include "tests/unit/files.h"
#include "tests/unit/projects.h"

using namespace workbench;

namespace {

constexpr std::int64_t allEpochs = 4;

/// Stops where it is told to.
class Interrupter : public TrainingObserver
{
public:
    explicit Interrupter(std::int64_t batches = -1) : m_batches(batches) {}
    bool beforeBatch(Model &, std::int64_t batchesDone, std::int64_t) override
    {
        return batchesDone != m_batches;
    }
    void epochDone(const EpochMetrics &metrics, const std::shared_ptr<const TensorMap> &) override
    {
        epochs.push_back(metrics.epoch);
    }

    std::vector<std::int64_t> epochs;

private:
    std::int64_t m_batches;
};

/// Dropout draws random numbers, BatchNorm2d keeps buffers: both must come back.
Project projectWith(const QByteArray &training)
{
    auto project =
        test::projectOf(R"([{"id":"conv1","type":"Conv2d","params":{"out_channels":3,"kernel_size":3}},
        {"id":"bn1","type":"BatchNorm2d"},{"id":"relu1","type":"ReLU"},{"id":"flat","type":"Flatten"},
        {"id":"drop","type":"Dropout"},{"id":"fc","type":"Linear","params":{"out_features":2}}])",
                        test::darkAndBright()->imageShape, training);
    project->training.epochs = allEpochs;
    project->training.batchSize = 8;
    return *project;
}

TrainingJob jobOf(const Project &project, const QString &folder)
{
    return {.project = project,
            .data = test::darkAndBright(),
            .device = QStringLiteral("cpu"),
            .threads = 1,
            .runFolder = folder};
}

Result<TrainingOutcome> goOn(TrainingJob job, Interrupter &observer)
{
    auto point = loadResumePoint(job.runFolder);
    if (!point)
        return tl::unexpected(point.error());
    job.resume = std::make_shared<const ResumePoint>(std::move(*point));
    return train(job, {}, observer);
}

void compareRuns(const QString &one, const QString &other)
{
    for (const auto *name : {"/last.safetensors", "/best.safetensors"}) {
        const auto first = loadTrainedModel(one + QLatin1String(name));
        const auto second = loadTrainedModel(other + QLatin1String(name));
        VERIFY_RESULT(first);
        VERIFY_RESULT(second);
        QVERIFY2(first->weights == second->weights, name);
        QVERIFY2(first->state == second->state, name);
        QCOMPARE(first->training, second->training);
    }
    const auto first = loadRun(one);
    const auto second = loadRun(other);
    VERIFY_RESULT(first);
    VERIFY_RESULT(second);
    QCOMPARE(first->bestEpoch, second->bestEpoch);
    QCOMPARE(first->test->loss, second->test->loss);
    QCOMPARE(first->batches.size(), second->batches.size());
    for (std::size_t i = 0; i < first->batches.size(); ++i) {
        QCOMPARE(first->batches[i].loss, second->batches[i].loss);
        QCOMPARE(first->batches[i].learningRate, second->batches[i].learningRate);
    }
    QCOMPARE(second->epochs.size(), std::size_t(allEpochs));
}

} // namespace

/// A run that goes on ends with the same bits as one that was never disturbed.
class TestResume : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareProcess(); }
    void endsWithTheSameBits_data();
    void endsWithTheSameBits();
    void goesOnAfterTheLastEpoch();
    void survivesEveryInstant();
    void takesAnotherLearningRate();
    void refuses();
    void refusesWhatIsNotThere();
};

void TestResume::endsWithTheSameBits_data()
{
    QTest::addColumn<QByteArray>("training");
    const auto row = [](const QByteArray &optimizer, const QByteArray &schedule) {
        QTest::addRow("%s %s", optimizer.constData(), schedule.constData()) << QByteArray(
            "{\"optimizer\":{\"type\":" + optimizer + "},\"schedule\":{\"type\":" + schedule + "}}");
    };
    row(R"("SGD","momentum":0.9)", R"("None")");
    row(R"("Adam","amsgrad":true)", R"("StepLR","step_size":1)");
    row(R"("AdamW","lr":0.01)", R"("CosineAnnealingLR","T_max":3)");
    row(R"("RMSprop","momentum":0.5,"centered":true)", R"("ReduceLROnPlateau","patience":0,"threshold":0.5)");
    row(R"("Adagrad","lr_decay":0.1)", R"("LinearLR")");
    row(R"("SGD")", R"("OneCycleLR","max_lr":0.1)");
    row(R"("SGD")", R"("MultiStepLR","milestones":[1,3])");
    row(R"("SGD")", R"("ExponentialLR","gamma":0.5)");
}

void TestResume::endsWithTheSameBits()
{
    QFETCH(QByteArray, training);
    const QTemporaryDir folder;
    const Project project = projectWith(training);
    Interrupter nothing;
    VERIFY_RESULT(train(jobOf(project, folder.filePath("whole")), {}, nothing));
    // In the middle of the third epoch.
    const auto perEpoch = std::int64_t(loadRun(folder.filePath("whole"))->batches.size()) / allEpochs;
    Interrupter interrupter(2 * perEpoch + 1);
    const auto stopped = train(jobOf(project, folder.filePath("parts")), {}, interrupter);
    VERIFY_RESULT(stopped);
    QVERIFY(stopped->stopped);
    QCOMPARE(stopped->epochsDone, 2);
    Interrupter rest;
    const auto outcome = goOn(jobOf(project, folder.filePath("parts")), rest);
    VERIFY_RESULT(outcome);
    QCOMPARE(rest.epochs, (std::vector<std::int64_t>{3, 4}));
    compareRuns(folder.filePath("whole"), folder.filePath("parts"));
}

void TestResume::goesOnAfterTheLastEpoch()
{
    const QTemporaryDir folder;
    Project project = projectWith("{}");
    Interrupter observer;
    VERIFY_RESULT(train(jobOf(project, folder.filePath("whole")), {}, observer));
    project.training.epochs = 2;
    VERIFY_RESULT(train(jobOf(project, folder.filePath("parts")), {}, observer));
    project.training.epochs = allEpochs;
    VERIFY_RESULT(goOn(jobOf(project, folder.filePath("parts")), observer));
    compareRuns(folder.filePath("whole"), folder.filePath("parts"));
}

void TestResume::survivesEveryInstant()
{
    // A kill may come between any two of an epoch's files: metrics, last weights, best weights, run.json.
    const QTemporaryDir folder;
    const Project project = projectWith("{}");
    Interrupter observer;
    VERIFY_RESULT(train(jobOf(project, folder.filePath("whole")), {}, observer));
    const QStringList order{"metrics.csv", "last.safetensors", "best.safetensors", "run.json"};
    for (qsizetype written = 0; written <= order.size(); ++written) {
        std::array<QString, 2> after;
        for (int epochs : {1, 2}) {
            after[std::size_t(epochs) - 1] = folder.filePath(QString("%1 %2").arg(written).arg(epochs));
            const auto perEpoch = std::int64_t(loadRun(folder.filePath("whole"))->batches.size()) / allEpochs;
            Interrupter stop(epochs * perEpoch);
            VERIFY_RESULT(train(jobOf(project, after[std::size_t(epochs) - 1]), {}, stop));
        }
        const QDir first(after[0]);
        const QDir second(after[1]);
        for (qsizetype i = 0; i < written; ++i) {
            QFile::remove(first.filePath(order[i]));
            QVERIFY(QFile::copy(second.filePath(order[i]), first.filePath(order[i])));
        }
        QFile metrics(first.filePath("metrics.csv"));
        QVERIFY(metrics.open(QIODevice::Append));
        metrics.write("batch,3,1,0.5");
        metrics.close();
        VERIFY_RESULT(goOn(jobOf(project, after[0]), observer));
        compareRuns(folder.filePath("whole"), after[0]);
    }
}

void TestResume::takesAnotherLearningRate()
{
    const QTemporaryDir folder;
    Project project = projectWith("{}");
    project.training.epochs = 1;
    Interrupter observer;
    VERIFY_RESULT(train(jobOf(project, folder.path()), {}, observer));
    project.training.epochs = 2;
    project.training.optimizer.parameters[QStringLiteral("lr")] = 0.5;
    VERIFY_RESULT(goOn(jobOf(project, folder.path()), observer));
    const auto run = loadRun(folder.path());
    QCOMPARE(run->batches.front().learningRate, 0.001);
    QCOMPARE(run->batches.back().learningRate, 0.5);
}

void TestResume::refuses()
{
    const QTemporaryDir folder;
    const Project project = projectWith("{}");
    Interrupter observer;
    VERIFY_RESULT(train(jobOf(project, folder.path()), {}, observer));
    COMPARE_ERROR(goOn(jobOf(project, folder.path()), observer), QStringLiteral("all 4 epoch"));
    Project other = project;
    other.training.epochs = 9;
    other.training.optimizer.type = QStringLiteral("SGD");
    COMPARE_ERROR(goOn(jobOf(other, folder.path()), observer), QStringLiteral("another optimizer, Adam"));
    other = project;
    other.training.epochs = 9;
    other.network.layers[2].type = QStringLiteral("Tanh");
    COMPARE_ERROR(goOn(jobOf(other, folder.path()), observer), QStringLiteral("another network"));
    auto job = jobOf(project, folder.path());
    job.project.training.epochs = 9;
    auto data = std::make_shared<DataSet>(*job.data);
    data->train.labels.front() ^= 1;
    job.data = data;
    COMPARE_ERROR(goOn(job, observer), QStringLiteral("other data"));
}

void TestResume::refusesWhatIsNotThere()
{
    const QTemporaryDir folder;
    const Project project = projectWith("{}");
    Interrupter observer(0);
    COMPARE_ERROR(loadResumePoint(folder.path()), QStringLiteral("cannot be read"));
    VERIFY_RESULT(train(jobOf(project, folder.path()), {}, observer));
    COMPARE_ERROR(loadResumePoint(folder.path()), QStringLiteral("no complete epoch"));
    Interrupter whole;
    VERIFY_RESULT(train(jobOf(project, folder.path()), {}, whole));
    const QString last = folder.filePath("last.safetensors");
    QFile::remove(last);
    QVERIFY(QFile::copy(folder.filePath("best.safetensors"), last));
    COMPARE_ERROR(loadResumePoint(folder.path()), QStringLiteral("without the optimizer's state"));
}

QTEST_GUILESS_MAIN(TestResume)
#include "test_resume.moc"
