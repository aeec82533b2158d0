#include "core/data/data_parts.h"
#include "core/data/split.h"
#include "core/insight/predictor.h"
#include "core/insight/set_predictions.h"
#include "tests/unit/files.h"
#include "tests/unit/projects.h"

#include <QSignalSpy>
#include <QTest>
#include <cmath>

using namespace workbench;
using namespace workbench::test;

namespace {

/// A model of the project, trained as the project says.
KnownWeights knownModel(const Project &project, std::int64_t epoch = 3)
{
    TrainingSession session;
    QSignalSpy finished(&session, &TrainingSession::finished);
    session.start({.project = project, .data = darkAndBright(), .device = QStringLiteral("cpu")});
    if (!finished.wait(30'000))
        return {};
    auto known = *session.knownWeights();
    known.epoch = epoch;
    return known;
}

} // namespace

class TestSetPredictions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_model = knownModel(smallClassifier(1));
        QVERIFY(m_model.weights);
    }

    void answersAsThePredictorDoes()
    {
        const auto data = darkAndBright();
        std::vector<std::int64_t> told;
        const auto predictions =
            predictSet(m_model, data, QStringLiteral("cpu"), {}, [&](std::int64_t done, std::int64_t total) {
                QCOMPARE(total, std::int64_t{80});
                told.push_back(done);
            });
        VERIFY_RESULT(predictions);
        QCOMPARE(told, (std::vector<std::int64_t>{64, 80}));
        QCOMPARE((*predictions)->model.epoch, std::int64_t{3});
        TrainedModel trained{m_model.project, data->classNames, *m_model.weights};
        auto predictor = Predictor::make(trained);
        VERIFY_RESULT(predictor);
        for (const auto part : {SampleId::Part::Train, SampleId::Part::Test}) {
            const ImageSet &images = part == SampleId::Part::Train ? data->train : data->test;
            const auto answers = predictor->predict(data, images);
            VERIFY_RESULT(answers);
            for (std::int64_t i = 0; i < images.count(); ++i) {
                const auto &expected = (*answers)[std::size_t(i)];
                const auto *answer = (*predictions)->find({part, i});
                QVERIFY(answer);
                QCOMPARE(answer->predicted, expected[1] > expected[0] ? 1 : 0);
                QCOMPARE(answer->probability, std::max(expected[0], expected[1]));
                QCOMPARE(answer->labelProbability, expected[std::size_t(images.label(i))]);
            }
        }
        QVERIFY(!(*predictions)->find({SampleId::Part::Own, 0}));
        QVERIFY(!(*predictions)->find({SampleId::Part::Train, 64}));
    }

    void knowsNoLabelWhereThereIsNone()
    {
        DataSet data = *darkAndBright(64, 4);
        data.test.labels[2] = unknownLabel;
        const auto predictions = predictSet(m_model, std::make_shared<const DataSet>(std::move(data)));
        VERIFY_RESULT(predictions);
        const auto *answer = (*predictions)->find({SampleId::Part::Test, 2});
        QVERIFY(answer && answer->probability >= 0.5F);
        QCOMPARE(answer->labelProbability, 0.0F);
        QVERIFY((*predictions)->find({SampleId::Part::Test, 1})->labelProbability > 0);
    }

    void givesNoAnswerThatIsNoNumber()
    {
        auto diverged = m_model;
        auto weights = *diverged.weights;
        const float nan = std::nanf("");
        auto &bias = weights["fc1.bias"].bytes;
        bias.replace(qsizetype{0}, qsizetype{4}, reinterpret_cast<const char *>(&nan), qsizetype{4});
        diverged.weights = std::make_shared<const TensorMap>(std::move(weights));
        const auto predictions = predictSet(diverged, darkAndBright());
        VERIFY_RESULT(predictions);
        QVERIFY(!(*predictions)->find({SampleId::Part::Train, 0}));
    }

    void stopsWithinABatch()
    {
        std::stop_source stop;
        std::int64_t last = 0;
        const auto predictions = predictSet(m_model, darkAndBright(64 * 20), QStringLiteral("cpu"),
                                            stop.get_token(), [&](std::int64_t done, std::int64_t) {
                                                last = done;
                                                if (done == 128)
                                                    stop.request_stop();
                                            });
        QVERIFY(!predictions);
        QCOMPARE(predictions.error().what, QStringLiteral("predicting was stopped"));
        QCOMPARE(last, std::int64_t{128});
    }

    void refusesOtherImages()
    {
        DataSet data = *darkAndBright();
        data.classNames << QStringLiteral("grey");
        const auto predictions = predictSet(m_model, std::make_shared<const DataSet>(data));
        QVERIFY(!predictions);
        QVERIFY2(predictions.error().what.contains(QLatin1String("3 classes")),
                 qPrintable(predictions.error().what));
        QVERIFY(whyNotPredictable(m_model, data));
        QVERIFY(!whyNotPredictable(m_model, *darkAndBright()));
    }

    void tellsPartsOfTheSplit()
    {
        Project project = smallClassifier();
        project.data.limit = 40;
        const auto data = darkAndBright();
        const auto parts = partsOf(data->train, project);
        QCOMPARE(parts.size(), std::size_t{64});
        const Split split = splitOf(data->train, project);
        QCOMPARE(std::count(parts.begin(), parts.end(), DataPart::Validation), std::ptrdiff_t{10});
        QCOMPARE(std::count(parts.begin(), parts.end(), DataPart::Training), std::ptrdiff_t{30});
        QCOMPARE(std::count(parts.begin() + 40, parts.end(), DataPart::Unused), std::ptrdiff_t{24});
        for (const auto position : split.validation)
            QCOMPARE(parts[std::size_t(position)], DataPart::Validation);
    }

private:
    KnownWeights m_model;
};

QTEST_GUILESS_MAIN(TestSetPredictions)
#include "test_set_predictions.moc"
