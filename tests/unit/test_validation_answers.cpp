#include "core/data/split.h"
#include "core/insight/part_evaluation.h"
#include "core/insight/set_predictions.h"
#include "tests/unit/files.h"
#include "tests/unit/projects.h"

#include <QSignalSpy>
#include <QTest>

using namespace workbench;
using namespace workbench::test;

namespace {

TrainingJob jobOf(const Project &project, DataSetPointer data = darkAndBright())
{
    return {.project = project, .data = std::move(data), .device = QStringLiteral("cpu"), .threads = 1};
}

/// A run of which every validation is kept, on this thread.
struct Listener : TrainingObserver
{
    bool wantsAnswers() override { return true; }
    void epochDone(const EpochMetrics &metrics, const std::shared_ptr<const TensorMap> &) override
    {
        epochs.push_back(metrics);
    }
    void validated(std::int64_t epoch, const PartAnswersPointer &answers, bool best) override
    {
        told.push_back({epoch, answers});
        bestEpoch = best ? epoch : bestEpoch;
    }

    std::vector<EpochMetrics> epochs;
    std::vector<std::pair<std::int64_t, PartAnswersPointer>> told;
    std::int64_t bestEpoch = 0;
};

} // namespace

class TestValidationAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The accuracy that is logged is that of the answers that are told.
    void everyEpochTellsItsAnswers()
    {
        const Project project = smallClassifier(3);
        const auto data = darkAndBright();
        Listener listener;
        const auto outcome = train(jobOf(project, data), {}, listener);
        VERIFY_RESULT(outcome);
        QCOMPARE(listener.told.size(), std::size_t{3});
        QCOMPARE(listener.bestEpoch, outcome->bestEpoch);
        for (std::size_t i = 0; i < 3; ++i) {
            const auto &[epoch, answers] = listener.told[i];
            QCOMPARE(epoch, std::int64_t(i) + 1);
            QCOMPARE(answers->part, DataPart::Validation);
            QCOMPARE(answers->positions, splitOf(data->train, project).validation);
            for (std::size_t image = 0; image < answers->count(); ++image)
                QCOMPARE(answers->labels[image], data->train.label(answers->positions[image]));
            const auto evaluation = evaluateAnswers(answers);
            QCOMPARE(*evaluation->report.accuracy, *listener.epochs[i].validationAccuracy);
        }
    }

    void withoutValidationThereAreNone()
    {
        Project project = smallClassifier(1);
        project.training.validationSplit = 0;
        Listener listener;
        VERIFY_RESULT(train(jobOf(project), {}, listener));
        QVERIFY(listener.told.empty());
    }

    /// At the end of a run its answers are those of the weights at hand: the same as asked for anew.
    void theLastAreOfTheWeightsAtHand()
    {
        TrainingSession session;
        std::vector<AnsweredPart> told;
        connect(&session, &TrainingSession::validated, this,
                [&](const AnsweredPart &answered) { told.push_back(answered); });
        QSignalSpy finished(&session, &TrainingSession::finished);
        const auto data = darkAndBright();
        session.start(jobOf(smallClassifier(4), data));
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 30'000);
        QVERIFY(!told.empty());
        const AnsweredPart &last = told.back();
        QCOMPARE(last.model.weights, session.weights());
        QCOMPARE(last.model.epoch, finished[0][0].value<TrainingOutcome>().bestEpoch);
        QCOMPARE(last.data, data);
        const auto again =
            predictSet(*session.knownWeights(), data, QStringLiteral("cpu"), {}, {}, {DataPart::Validation});
        VERIFY_RESULT(again);
        const auto asked = (*again)->answersTo(DataPart::Validation);
        QCOMPARE(asked->positions, last.answers->positions);
        QCOMPARE(asked->predicted, last.answers->predicted);
        for (std::size_t i = 0; i < asked->probabilities.size(); ++i)
            QVERIFY(qAbs(asked->probabilities[i] - last.answers->probabilities[i]) < 1e-5F);
    }

    void partsAreAskedApart()
    {
        TrainingSession session;
        QSignalSpy finished(&session, &TrainingSession::finished);
        Project project = smallClassifier(1);
        project.data.limit = 40;
        const auto data = darkAndBright();
        session.start(jobOf(project, data));
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 30'000);
        const auto model = *session.knownWeights();
        const auto ask = [&](const std::vector<DataPart> &parts) {
            return *predictSet(model, data, QStringLiteral("cpu"), {}, {}, parts);
        };
        QCOMPARE(partsIn(*data, project),
                 (std::vector{DataPart::Training, DataPart::Validation, DataPart::Unused, DataPart::Test}));
        QCOMPARE(countIn(*data, project, {DataPart::Validation, DataPart::Test}), std::int64_t{26});
        const auto validation = ask({DataPart::Validation});
        QCOMPARE(validation->parts.size(), std::size_t{1});
        QVERIFY(validation->test.empty());
        QVERIFY(!validation->find({SampleId::Part::Test, 0}));
        QVERIFY(!validation->answersTo(DataPart::Test));
        const Split split = splitOf(data->train, project);
        QVERIFY(validation->find({SampleId::Part::Train, split.validation[0]}));
        QVERIFY(!validation->find({SampleId::Part::Train, split.training[0]}));
        // Asked one after another or at once: the same answers.
        const auto both = joined(*validation, *ask({DataPart::Test}));
        const auto all = ask({});
        QCOMPARE(all->parts.size(), std::size_t{4});
        QCOMPARE(both->answersTo(DataPart::Validation), validation->answersTo(DataPart::Validation));
        for (std::int64_t i = 0; i < data->test.count(); ++i)
            QCOMPARE(both->find({SampleId::Part::Test, i})->predicted,
                     all->find({SampleId::Part::Test, i})->predicted);
        const auto alone = predictionsOf(data, model, validation->answersTo(DataPart::Validation));
        QCOMPARE(alone->find({SampleId::Part::Train, split.validation[1]})->labelProbability,
                 validation->find({SampleId::Part::Train, split.validation[1]})->labelProbability);
    }
};

QTEST_GUILESS_MAIN(TestValidationAnswers)
#include "test_validation_answers.moc"
