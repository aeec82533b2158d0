#include "core/insight/fidelity.h"
#include "tests/unit/explained_models.h"

#include <QTest>

using namespace workbench;
using namespace workbench::test;

namespace {

float sigmoid(double logit)
{
    return float(1 / (1 + std::exp(-logit)));
}

bool isNear(double one, double other, double tolerance = 1e-6)
{
    return std::abs(one - other) <= tolerance;
}

Planes mapOf(std::vector<float> values)
{
    const auto count = std::int64_t(values.size());
    return {1, 1, count, std::move(values)};
}

} // namespace

class TestFidelity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Four pixels of 1, 0, 1, 0, whose mean is 0.5; only the first counts, with a weight of 4.
    void deletesTheMostImportantFirst()
    {
        const auto model = linearModel(1, 4, {4, 0, 0, 0});
        VERIFY_RESULT(model);
        const Planes pixels{1, 1, 4, {1, 0, 1, 0}};
        const auto curves = fidelityOf(**model, pixels, 0, mapOf({9, 3, 2, 1}));
        VERIFY_RESULT(curves);
        QCOMPARE(curves->shares, (std::vector{0.0, 0.25, 0.5, 0.75, 1.0}));
        const std::vector<float> expected{sigmoid(4), sigmoid(2), sigmoid(2), sigmoid(2), sigmoid(2)};
        for (std::size_t i = 0; i < expected.size(); ++i)
            QVERIFY(isNear(double(curves->deletion[i]), double(expected[i])));
        const double area = 0.25 * (double(sigmoid(4)) + double(sigmoid(2))) / 2 + 0.75 * double(sigmoid(2));
        QVERIFY(isNear(curves->deletionArea, area));
    }

    void insertsFromTheBlurredPicture()
    {
        const auto model = linearModel(1, 4, {4, 0, 0, 0});
        VERIFY_RESULT(model);
        const Planes pixels{1, 1, 4, {1, 0, 1, 0}};
        const auto curves = fidelityOf(**model, pixels, 0, mapOf({1, 9, 3, 2}));
        VERIFY_RESULT(curves);
        const double before = 4 * double(blurred(pixels, 0.4).values[0]);
        const std::vector<float> expected{sigmoid(before), sigmoid(before), sigmoid(before), sigmoid(before),
                                          sigmoid(4)};
        for (std::size_t i = 0; i < expected.size(); ++i)
            QVERIFY(isNear(double(curves->insertion[i]), double(expected[i])));
    }

    void aRightMapIsBetterThanChance()
    {
        std::vector<float> weights(64);
        std::mt19937 random(3);
        for (auto &weight : weights)
            weight = float(random() % 200) / 100 - 1;
        const auto model = linearModel(8, 8, weights);
        VERIFY_RESULT(model);
        const auto pixels = pictureFrom(noisyData(Shape::image(1, 8, 8), 2));
        const auto map = attribute(**model, AttributionMethod::IntegratedGradients, {.pixels = pixels});
        VERIFY_RESULT(map);
        const auto right = fidelityOf(**model, pixels, 0, map->map);
        const auto chance = fidelityOf(**model, pixels, 0, randomOrder(8, 8, 1));
        VERIFY_RESULT(right);
        VERIFY_RESULT(chance);
        QCOMPARE(right->shares.size(), std::size_t(fidelitySteps + 1));
        QVERIFY(right->deletionArea < chance->deletionArea);
        QVERIFY(right->insertionArea > chance->insertionArea);
        // All curves end at the same pictures.
        QCOMPARE(right->deletion.front(), chance->deletion.front());
        QCOMPARE(right->deletion.back(), chance->deletion.back());
        QCOMPARE(right->insertion.back(), right->deletion.front());
    }

    void refusesWhatDoesNotFit()
    {
        const auto model = linearModel(1, 4, {4, 0, 0, 0});
        VERIFY_RESULT(model);
        const Planes pixels{1, 1, 4, {1, 0, 1, 0}};
        COMPARE_ERROR(fidelityOf(**model, pixels, 0, mapOf({1, 2})), "does not fit");
        COMPARE_ERROR(fidelityOf(**model, pixels, 2, mapOf({1, 2, 3, 4})), "does not fit");
        COMPARE_ERROR(fidelityOf(**model, {1, 2, 2, {1, 0, 1, 0}}, 0, mapOf({1, 2, 3, 4})), "reads images");
    }

    void stopsAtOnce()
    {
        const auto model = linearModel(1, 4, {4, 0, 0, 0});
        VERIFY_RESULT(model);
        std::stop_source stop;
        stop.request_stop();
        COMPARE_ERROR(fidelityOf(**model, {1, 1, 4, {1, 0, 1, 0}}, 0, mapOf({1, 2, 3, 4}), stop.get_token()),
                      "cancelled");
    }

    void correlatesRanks_data()
    {
        QTest::addColumn<QList<float>>("one");
        QTest::addColumn<QList<float>>("other");
        QTest::addColumn<double>("expected");
        QTest::newRow("same") << QList<float>{1, 2, 3} << QList<float>{10, 20, 300} << 1.0;
        QTest::newRow("magnitudes") << QList<float>{1, -2, 3} << QList<float>{-1, 2, -3} << 1.0;
        QTest::newRow("reversed") << QList<float>{1, 2, 3} << QList<float>{3, 2, 1} << -1.0;
        QTest::newRow("ties") << QList<float>{1, 1, 2, 3} << QList<float>{1, 2, 3, 4} << 0.9486832980505138;
        QTest::newRow("one exchange") << QList<float>{1, 2, 3, 4} << QList<float>{2, 1, 3, 4} << 0.8;
    }
    void correlatesRanks()
    {
        QFETCH(QList<float>, one);
        QFETCH(QList<float>, other);
        QFETCH(double, expected);
        const auto correlation =
            rankCorrelation(mapOf({one.begin(), one.end()}), mapOf({other.begin(), other.end()}));
        QVERIFY(correlation);
        QVERIFY(isNear(*correlation, expected, 1e-12));
    }

    void knowsNoCorrelationWithSameness()
    {
        QVERIFY(!rankCorrelation(mapOf({1, 1, 1}), mapOf({1, 2, 3})));
        QVERIFY(!rankCorrelation(mapOf({1, 2}), mapOf({1, 2, 3})));
    }

    void randomOrderIsOfTheSeed()
    {
        const Planes one = randomOrder(5, 7, 1);
        QVERIFY(one == randomOrder(5, 7, 1));
        QVERIFY(one != randomOrder(5, 7, 2));
        auto values = one.values;
        std::sort(values.begin(), values.end());
        for (std::size_t i = 0; i < values.size(); ++i)
            QCOMPARE(values[i], float(i));
    }
};

QTEST_GUILESS_MAIN(TestFidelity)
#include "test_fidelity.moc"
