#include "core/insight/smallest_flip.h"
#include "tests/unit/explained_models.h"

#include <QSignalSpy>
#include <QTest>

using namespace workbench;
using namespace workbench::test;

namespace {

std::int64_t answerOf(const ExplainedModel &model, const Planes &pixels)
{
    const auto probabilities = model.answer(pixels);
    return probabilities
               ? std::max_element(probabilities->begin(), probabilities->end()) - probabilities->begin()
               : -1;
}

/// As far along the flip's direction as another epsilon leads.
Planes at(const Planes &pixels, const SmallestFlip &flip, double epsilon)
{
    Planes picture = pixels;
    for (std::size_t i = 0; i < picture.values.size(); ++i) {
        const float change = flip.picture.values[i] - pixels.values[i];
        const double sign = change > 0 ? 1 : change < 0 ? -1 : 0;
        picture.values[i] = std::clamp(float(double(pixels.values[i]) + epsilon * sign), 0.0F, 1.0F);
    }
    return picture;
}

} // namespace

class TestSmallestFlip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The logit's difference is 2·(sum of weights·pixels); the sign method takes ε off for each weight.
    void findsTheEpsilonOfALinearScore()
    {
        const auto model = linearModel(1, 4, {1, -2, 1, 0});
        VERIFY_RESULT(model);
        const Planes pixels{1, 1, 4, {0.8F, 0.2F, 0.5F, 0.5F}}; // score 0.9, falls by 4 ε
        const auto flip = smallestFlip(**model, pixels);
        VERIFY_RESULT(flip);
        QVERIFY(*flip);
        QCOMPARE((*flip)->from, std::int64_t{0});
        QCOMPARE((*flip)->to, std::int64_t{1});
        QVERIFY((*flip)->epsilon >= 0.225);
        QVERIFY((*flip)->epsilon <= 0.225 * (1 + flipPrecision));
        const std::vector<float> expected{0.8F - 0.225F, 0.2F + 0.225F, 0.5F - 0.225F, 0.5F};
        for (std::size_t i = 0; i < expected.size(); ++i)
            QVERIFY(std::abs((*flip)->picture.values[i] - expected[i]) < 3e-4F);
    }

    void flipsATrainedNetwork()
    {
        const auto model = trainedModel();
        QVERIFY(model);
        const auto data = darkAndBright();
        for (std::int64_t index = 0; index < 8; ++index) {
            const Planes pixels = pictureFrom(data, index);
            const auto flip = smallestFlip(*model, pixels);
            VERIFY_RESULT(flip);
            QVERIFY(*flip);
            const SmallestFlip &found = **flip;
            QCOMPARE(found.from, answerOf(*model, pixels));
            QCOMPARE(found.to, answerOf(*model, found.picture));
            QVERIFY(found.to != found.from);
            QVERIFY(found.before == *model->answer(pixels));
            QVERIFY(found.after == *model->answer(found.picture));
            for (std::size_t i = 0; i < pixels.values.size(); ++i) {
                QVERIFY(std::abs(double(found.picture.values[i] - pixels.values[i])) <= found.epsilon + 1e-6);
                QVERIFY(found.picture.values[i] >= 0 && found.picture.values[i] <= 1);
            }
            for (const double share : {0.25, 0.5, 0.9, 1 - flipPrecision})
                QCOMPARE(answerOf(*model, at(pixels, found, share * found.epsilon)), found.from);
        }
    }

    void saysThatNothingFlips()
    {
        const auto model = linearModel(1, 2, {1, 1});
        VERIFY_RESULT(model);
        // Class 0 leads wherever a pixel is above 0, and at black both are even: the first one is named.
        const auto none = smallestFlip(**model, {1, 1, 2, {0.5F, 0.5F}});
        VERIFY_RESULT(none);
        QVERIFY(!*none);
        const auto dead = linearModel(1, 2, {0, 0});
        COMPARE_ERROR(smallestFlip(**dead, {1, 1, 2, {0.5F, 0.5F}}), "gradient is 0");
    }

    void stopsAtOnce()
    {
        const auto model = linearModel(1, 2, {1, 1});
        VERIFY_RESULT(model);
        std::stop_source stop;
        stop.request_stop();
        COMPARE_ERROR(smallestFlip(**model, {1, 1, 2, {0.5F, 0.5F}}, stop.get_token()), "cancelled");
    }

private:
    static ExplainedModelPointer trainedModel()
    {
        TrainingSession session;
        QSignalSpy finished(&session, &TrainingSession::finished);
        session.start(
            {.project = smallClassifier(3), .data = darkAndBright(), .device = QStringLiteral("cpu")});
        if (!finished.wait(30'000))
            return nullptr;
        return ExplainedModel::make(*session.knownWeights(), darkAndBright(), QStringLiteral("cpu"))
            .value_or(nullptr);
    }
};

QTEST_GUILESS_MAIN(TestSmallestFlip)
#include "test_smallest_flip.moc"
