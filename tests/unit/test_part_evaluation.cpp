#include "core/exchange/evaluation_csv.h"
#include "core/insight/part_evaluation.h"
#include "tests/unit/python.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <random>

using namespace workbench;
using namespace workbench::test;

namespace {

struct Answer
{
    std::int32_t label;
    std::vector<float> probabilities;
};

PartAnswersPointer answersOf(const std::vector<Answer> &given)
{
    auto answers = std::make_shared<PartAnswers>();
    for (const auto &[label, probabilities] : given)
        answers->add(std::int64_t(answers->count()), label, probabilities);
    return answers;
}

/// Of two classes: the probability of the second.
PartAnswersPointer twoClasses(const std::vector<std::pair<std::int32_t, float>> &given)
{
    std::vector<Answer> answers;
    for (const auto &[label, probability] : given)
        answers.push_back({label, {1 - probability, probability}});
    return answersOf(answers);
}

std::vector<JudgedAnswer> judged(const std::vector<std::pair<float, bool>> &given)
{
    std::vector<JudgedAnswer> answers;
    for (const auto &[confidence, right] : given)
        answers.push_back({confidence, right});
    return answers;
}

/// Scores in sixteenths, so that many are equal; one class has no images.
PartAnswersPointer randomAnswers(int images, int classes)
{
    std::mt19937 random(7);
    std::vector<Answer> answers;
    for (int i = 0; i < images; ++i) {
        Answer answer{std::int32_t(random() % std::uint32_t(classes - 1)), {}};
        for (int k = 0; k < classes; ++k)
            answer.probabilities.push_back(float(random() % 17) / 16);
        answer.probabilities[std::size_t(answer.label)] += random() % 2 == 0 ? 0.25F : 0.0F;
        for (auto &each : answer.probabilities)
            each /= 1.25F;
        answers.push_back(answer);
    }
    return answersOf(answers);
}

QJsonValue jsonOf(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonObject jsonOf(const ScoreMeans &means)
{
    return {{"precision", jsonOf(means.precision.value)},
            {"recall", jsonOf(means.recall.value)},
            {"f1", jsonOf(means.f1.value)}};
}

QJsonObject resultsOf(const PartEvaluation &evaluation, int bins)
{
    QJsonArray precision, recall, f1, roc, average, confusion, thresholds;
    for (std::int64_t k = 0; k < evaluation.confusion.classes(); ++k) {
        const ClassMetrics &score = evaluation.report.classes[std::size_t(k)];
        precision << jsonOf(score.precision);
        recall << jsonOf(score.recall);
        f1 << jsonOf(score.f1);
        roc << jsonOf(evaluation.rankings[std::size_t(k)].rocArea);
        average << jsonOf(evaluation.rankings[std::size_t(k)].averagePrecision);
        QJsonArray row;
        for (std::int64_t other = 0; other < evaluation.confusion.classes(); ++other)
            row << qint64(evaluation.confusion.at(k, other));
        confusion << row;
    }
    for (const auto &point : evaluation.thresholds)
        thresholds << QJsonArray{point.threshold, qint64(point.kept), qint64(point.right)};
    return {{"precision", precision},
            {"recall", recall},
            {"f1", f1},
            {"macro", jsonOf(evaluation.report.macro)},
            {"weighted", jsonOf(evaluation.report.weighted)},
            {"roc_area", roc},
            {"average_precision", average},
            {"confusion", confusion},
            {"thresholds", thresholds},
            {"calibration_error", jsonOf(calibrationOf(evaluation.judged, bins).expectedError)}};
}

} // namespace

class TestPartEvaluation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWhoIsTakenForWhom()
    {
        const auto answers = answersOf({{0, {0.9F, 0.1F, 0}},
                                        {0, {0.2F, 0.8F, 0}},
                                        {1, {0.2F, 0.8F, 0}},
                                        {1, {0.6F, 0.4F, 0}},
                                        {1, {0.7F, 0.3F, 0}},
                                        {unknownLabel, {1, 0, 0}},
                                        {0, {std::nanf(""), 0, 1}}});
        const auto evaluation = evaluateAnswers(answers);
        const ConfusionMatrix &matrix = evaluation->confusion;
        QCOMPARE(matrix.at(0, 0), std::int64_t{1});
        QCOMPARE(matrix.at(0, 1), std::int64_t{1});
        QCOMPARE(matrix.at(1, 0), std::int64_t{2});
        QCOMPARE(matrix.at(1, 1), std::int64_t{1});
        QCOMPARE(matrix.rowSum(1), std::int64_t{3});
        QCOMPARE(matrix.columnSum(0), std::int64_t{3});
        QCOMPARE(matrix.total(), std::int64_t{5});
        QCOMPARE(matrix.right(), std::int64_t{2});
        QCOMPARE(evaluation->unlabelled, std::int64_t{1});
        QCOMPARE(evaluation->unanswered, std::int64_t{1});
        QCOMPARE(mostConfused(matrix), (std::vector<Confusion>{{1, 0, 2}, {0, 1, 1}}));
    }

    void classScoresByHand()
    {
        // Rows: true classes. The third has images and is never predicted, the fourth is predicted and has
        // none, the fifth is neither.
        ConfusionMatrix matrix(5);
        const auto add = [&](int label, int predicted, int times) {
            for (; times > 0; --times)
                matrix.add(label, predicted);
        };
        add(0, 0, 3);
        add(0, 1, 1);
        add(1, 1, 2);
        add(2, 1, 1);
        add(2, 3, 1);
        const ClassReport report = classReportOf(matrix);
        QCOMPARE(*report.classes[0].precision, 1.0);
        QCOMPARE(*report.classes[0].recall, 0.75);
        QCOMPARE(*report.classes[0].f1, 6.0 / 7);
        QCOMPARE(*report.classes[1].precision, 0.5);
        QCOMPARE(*report.classes[1].recall, 1.0);
        QVERIFY(!report.classes[2].precision);
        QCOMPARE(*report.classes[2].recall, 0.0);
        QCOMPARE(*report.classes[2].f1, 0.0);
        QCOMPARE(*report.classes[3].precision, 0.0);
        QVERIFY(!report.classes[3].recall);
        QCOMPARE(*report.classes[3].f1, 0.0);
        QVERIFY(!report.classes[4].precision && !report.classes[4].recall && !report.classes[4].f1);
        QCOMPARE(*report.accuracy, 5.0 / 8);
        QCOMPARE(report.macro.precision.classes, std::int64_t{3});
        QCOMPARE(*report.macro.precision.value, 0.5);
        QCOMPARE(*report.macro.recall.value, 1.75 / 3);
        QCOMPARE(report.macro.f1.classes, std::int64_t{4});
        // Weighted: 4 images of the first class, 2 of the second; the third has no precision.
        QCOMPARE(*report.weighted.precision.value, (4 * 1.0 + 2 * 0.5) / 6);
        QCOMPARE(*report.weighted.recall.value, 5.0 / 8);
    }

    void nothingIsUnknown()
    {
        const auto evaluation = evaluateAnswers(answersOf({{unknownLabel, {0.5F, 0.5F}}}));
        QVERIFY(!evaluation->report.accuracy);
        QVERIFY(!evaluation->report.macro.f1.value);
        QVERIFY(!evaluation->rankings[0].rocArea && !evaluation->rankings[0].averagePrecision);
        QVERIFY(evaluation->thresholds.empty());
        const Calibration calibration = calibrationOf(evaluation->judged, 10);
        QVERIFY(!calibration.expectedError && !calibration.largestError && !calibration.accuracy);
        // One class alone has nothing to rank against, but every answer it recalls is right.
        const auto alone = evaluateAnswers(twoClasses({{1, 0.25F}, {1, 0.75F}}));
        QVERIFY(!alone->rankings[1].rocArea);
        QCOMPARE(*alone->rankings[1].averagePrecision, 1.0);
    }

    void rankingByHand()
    {
        // Fawcett's way with ties: 0.5 holds one of each, which is one slanted step.
        const auto answers = twoClasses({{1, 0.875F}, {1, 0.5F}, {0, 0.5F}, {0, 0.25F}});
        const Ranking ranking = rankingOf(*answers, 1);
        QCOMPARE(ranking.points.size(), std::size_t{3});
        QCOMPARE(ranking.points[1].truePositives, std::int64_t{2});
        QCOMPARE(ranking.points[1].falsePositives, std::int64_t{1});
        QCOMPARE(*ranking.rocArea(), 0.875);
        QCOMPARE(*ranking.averagePrecision(), 0.5 * 1 + 0.5 * 2 / 3);
    }

    void tiesAreNoOrder()
    {
        // All alike: guessing, in whatever order the images come.
        for (const bool turned : {false, true}) {
            std::vector<std::pair<std::int32_t, float>> given;
            for (int i = 0; i < 10; ++i)
                given.emplace_back((i < 4) != turned ? 1 : 0, 0.5F);
            const Ranking ranking = rankingOf(*twoClasses(given), 1);
            QCOMPARE(ranking.points.size(), std::size_t{1});
            QCOMPARE(*ranking.rocArea(), 0.5);
            QCOMPARE(*ranking.averagePrecision(), turned ? 0.6 : 0.4);
        }
    }

    void calibrationByHand()
    {
        // Two bins: (0, 0.5] with one wrong answer, (0.5, 1] with two right and one wrong.
        const auto answers = judged({{1.0F, true}, {0.75F, true}, {0.75F, false}, {0.5F, false}});
        const Calibration calibration = calibrationOf(answers, 2);
        QCOMPARE(calibration.bins[0].count, std::int64_t{1});
        QCOMPARE(*calibration.bins[0].accuracy, 0.0);
        QCOMPARE(calibration.bins[1].count, std::int64_t{3});
        QCOMPARE(*calibration.bins[1].confidence, 2.5 / 3);
        QCOMPARE(*calibration.expectedError, (0.5 + 0.5) / 4);
        QCOMPARE(*calibration.largestError, 0.5);
        QCOMPARE(*calibration.confidence, 0.75);
        QCOMPARE(*calibration.accuracy, 0.5);
        QVERIFY(!calibrationOf(answers, 4).bins[0].confidence);
        QCOMPARE(calibrationOf(judged({{0.0F, true}}), 4).bins[0].count, std::int64_t{1});
    }

    void thresholdsByHand()
    {
        const auto curve =
            thresholdCurveOf(judged({{0.875F, true}, {0.5F, false}, {0.5F, true}, {0.25F, false}}));
        QCOMPARE(curve.size(), std::size_t{3});
        QCOMPARE(curve[1].kept, std::int64_t{3});
        QCOMPARE(curve[1].right, std::int64_t{2});
        QCOMPARE(atThreshold(curve, 0.9).kept, std::int64_t{0});
        QCOMPARE(atThreshold(curve, 0.875).kept, std::int64_t{1});
        QCOMPARE(atThreshold(curve, 0.5).kept, std::int64_t{3});
        QCOMPARE(atThreshold(curve, 0.51).kept, std::int64_t{1});
        QCOMPARE(atThreshold(curve, 0).kept, std::int64_t{4});
    }

    void agreesWithSlowDefinitions()
    {
        constexpr int bins = 15;
        const auto answers = randomAnswers(400, 5);
        const auto evaluation = evaluateAnswers(answers);
        QJsonArray labels, rows;
        for (std::size_t i = 0; i < answers->count(); ++i) {
            labels << answers->labels[i];
            QJsonArray row;
            for (const float each : answers->probabilitiesOf(i))
                row << double(each);
            rows << row;
        }
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("case.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(QJsonObject{{"classes", 5},
                                             {"bins", bins},
                                             {"labels", labels},
                                             {"probabilities", rows},
                                             {"results", resultsOf(*evaluation, bins)}})
                       .toJson());
        file.close();
        const ScriptRun run = runPython(QStringLiteral("check_evaluation.py"), {file.fileName()});
        QVERIFY2(run.exitCode == 0, run.output.constData());
    }

    void isStopped()
    {
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!evaluateAnswers(randomAnswers(10, 3), stop.get_token()));
    }

    void isWrittenAsCsv()
    {
        const QStringList names{QStringLiteral("cat, big"), QStringLiteral("dog")};
        const auto answers = twoClasses({{0, 0.25F}, {1, 0.25F}, {1, 0.75F}});
        const auto evaluation = evaluateAnswers(answers);
        QCOMPARE(confusionCsv(evaluation->confusion, names),
                 QByteArray("label,\"cat, big\",dog\n\"cat, big\",1,0\ndog,1,1\n"));
        QCOMPARE(classScoresCsv(evaluation->report, names).split('\n')[0],
                 QByteArray("class,images,predicted,right,precision,recall,f1"));
        QVERIFY(classScoresCsv(evaluation->report, names).contains("\"cat, big\",1,2,1,0.5,1,0."));
        QVERIFY(classScoresCsv(evaluation->report, names).contains("\nmacro mean,3,,,0.75,0.75,"));
        QCOMPARE(calibrationCsv(calibrationOf(evaluation->judged, 2)),
                 QByteArray("above,up_to,images,confidence,accuracy\n0,0.5,0,,\n0.5,1,3,0.75,"
                            "0.6666666666666666\n"));
        QCOMPARE(thresholdsCsv(evaluation->thresholds), QByteArray("threshold,kept,right\n0.75,3,2\n"));
        QCOMPARE(rankingsCsv(*answers, {1}, names),
                 QByteArray("class,threshold,true_positives,false_positives,positives,negatives\n"
                            "dog,0.75,1,0,2,1\ndog,0.25,2,1,2,1\n"));
    }
};

QTEST_GUILESS_MAIN(TestPartEvaluation)
#include "test_part_evaluation.moc"
