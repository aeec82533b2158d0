#include "core/exchange/suspicious_labels_csv.h"
#include "core/insight/suspicious_labels.h"
#include "tests/unit/projects.h"

#include <QSignalSpy>
#include <QTest>

using namespace workbench;
using namespace workbench::test;

namespace {

struct Image
{
    std::int32_t label;
    ImagePrediction answer;
};

/// Predictions made by hand, of a data set of three classes that the model has not trained on but for the
/// first `trained` images.
SetPredictions predictionsOf(const std::vector<Image> &train, const std::vector<Image> &test,
                             std::int64_t trained = 0)
{
    DataSet data;
    data.classNames = QStringList{"cat", "dog", "a, \"b\""};
    SetPredictions predictions;
    for (const auto &image : train) {
        data.train.labels.push_back(image.label);
        predictions.train.push_back(image.answer);
    }
    for (const auto &image : test) {
        data.test.labels.push_back(image.label);
        data.test.names << QStringLiteral("test %1.png").arg(image.label);
        predictions.test.push_back(image.answer);
    }
    predictions.model.project.data.limit = trained;
    predictions.model.project.training.validationSplit = 0;
    predictions.data = std::make_shared<const DataSet>(std::move(data));
    return predictions;
}

std::vector<std::int64_t> places(const std::vector<SuspiciousLabel> &labels)
{
    std::vector<std::int64_t> indices;
    for (const auto &label : labels)
        indices.push_back(label.sample.index);
    return indices;
}

} // namespace

class TestSuspiciousLabels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForTheUsualConfidence()
    {
        // Cats are found with 0.65625 on average, dogs with 0.375.
        const auto predictions = predictionsOf({{0, {0, 0.875F, 0.875F}},
                                                {0, {0, 0.875F, 0.875F}},
                                                {0, {0, 0.625F, 0.625F}},
                                                {1, {1, 0.875F, 0.875F}},
                                                {1, {0, 0.625F, 0.125F}},   // not as sure as of cats
                                                {1, {0, 0.875F, 0.125F}},   // as sure
                                                {0, {1, 0.5F, 0.25F}},      // surer than of dogs
                                                {unknownLabel, {1, 1, 0}}}, // no label to doubt
                                               {});
        const auto labels = suspiciousLabels(predictions);
        QCOMPARE(places(labels), (std::vector<std::int64_t>{5, 6}));
        QCOMPARE(labels[0],
                 (SuspiciousLabel{{SampleId::Part::Train, 5}, DataPart::Unused, 1, 0, 0.125F, 0.875F}));
        QCOMPARE(labels[0].doubt(), 0.75F);
        QCOMPARE(labels[1].doubt(), 0.25F);
    }

    void measuresTrainedImagesByThemselves()
    {
        // The model is sure of what it has learnt, less of other images.
        const auto predictions = predictionsOf({{0, {0, 1, 1}}, {1, {0, 0.75F, 0.25F}}},
                                               {{0, {0, 0.5F, 0.5F}}, {1, {0, 0.75F, 0.25F}}}, 2);
        const auto labels = suspiciousLabels(predictions);
        QCOMPARE(labels.size(), std::size_t{1});
        QCOMPARE(labels[0].sample, (SampleId{SampleId::Part::Test, 1}));
        QCOMPARE(labels[0].part, DataPart::Test);
    }

    void listsNothingOfAClassNobodyLabelled()
    {
        const auto predictions = predictionsOf({{0, {2, 1, 0}}, {1, {1, 1, 1}}}, {});
        QVERIFY(suspiciousLabels(predictions).empty());
        QVERIFY(suspiciousLabels(predictionsOf({}, {})).empty());
    }

    void becomesCsv()
    {
        const auto predictions =
            predictionsOf({{0, {0, 1, 1}}, {1, {0, 1, 0}}},
                          {{2, {2, 0.5F, 0.5F}}, {0, {2, 0.75F, 0.25F}}, {0, {0, 0.5F, 0.5F}}}, 2);
        QCOMPARE(suspiciousLabelsCsv(*predictions.data, suspiciousLabels(predictions)),
                 QByteArray("id,part,label,predicted,label_probability,predicted_probability\n"
                            "1,training,dog,cat,0,1\n"
                            "test 0.png,test,cat,\"a, \"\"b\"\"\",0.25,0.75\n"));
    }

    void findsFlippedLabels()
    {
        DataSet data = *darkAndBright(640, 160);
        std::vector<SampleId> flipped;
        for (const std::int64_t index : {10, 51, 120, 201, 333, 404, 480, 555, 600, 613})
            flipped.push_back({SampleId::Part::Train, index});
        for (const std::int64_t index : {7, 22, 91, 140})
            flipped.push_back({SampleId::Part::Test, index});
        for (const auto &sample : flipped)
            (sample.part == SampleId::Part::Train ? data.train : data.test)
                .labels[std::size_t(sample.index)] ^= 1;
        const auto set = std::make_shared<const DataSet>(std::move(data));
        TrainingSession session;
        QSignalSpy finished(&session, &TrainingSession::finished);
        session.start({.project = smallClassifier(8), .data = set, .device = QStringLiteral("cpu")});
        QVERIFY(finished.wait(30'000));
        const auto predictions = predictSet(*session.knownWeights(), set);
        QVERIFY(predictions);
        // Those the model is not as sure of as usual are left out; but what it lists is wrong.
        const auto labels = suspiciousLabels(**predictions);
        for (const auto &label : labels)
            QVERIFY(std::find(flipped.begin(), flipped.end(), label.sample) != flipped.end());
        QVERIFY2(labels.size() >= flipped.size() / 2, qPrintable(QString::number(labels.size())));
        QVERIFY(std::is_sorted(labels.begin(), labels.end(), [](const auto &one, const auto &other) {
            return one.doubt() > other.doubt();
        }));
    }
};

QTEST_GUILESS_MAIN(TestSuspiciousLabels)
#include "test_suspicious_labels.moc"
