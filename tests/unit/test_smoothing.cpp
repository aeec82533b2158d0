#include "core/train/smoothing.h"

#include <QTest>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

using namespace workbench;

class TestSmoothing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheFormula()
    {
        // The plain recurrence, divided by what the values weigh so far.
        std::mt19937 generator(7);
        std::uniform_real_distribution<double> losses(0, 3);
        for (const double weight : {0.5, 0.9, 0.999}) {
            ExponentialAverage average(weight);
            double sum = 0;
            for (int count = 1; count <= 500; ++count) {
                const double loss = losses(generator);
                sum = weight * sum + (1 - weight) * loss;
                const double expected = sum / (1 - std::pow(weight, count));
                QVERIFY(std::abs(average.add(loss) - expected) < 1e-12);
            }
        }
    }

    void weighsByHand()
    {
        ExponentialAverage average(0.5);
        QCOMPARE(average.add(4), 4.0);
        QCOMPARE(average.add(1), (0.5 * 4 + 1) / 1.5);
        QCOMPARE(average.add(7), (0.25 * 4 + 0.5 * 1 + 7) / 1.75);
    }

    void leavesConstantsAlone()
    {
        ExponentialAverage average(0.97);
        for (int i = 0; i < 10'000; ++i)
            QCOMPARE(average.add(0.1), 0.1);
    }

    void isOffAtZero()
    {
        ExponentialAverage average(0);
        for (const double value : {3.0, -1.5, 0.25})
            QCOMPARE(average.add(value), value);
    }

    void leavesOutWhatIsNoNumber()
    {
        ExponentialAverage with(0.9);
        ExponentialAverage without(0.9);
        for (const double value : {2.0, 1.0, 0.5}) {
            QCOMPARE(with.add(value), without.add(value));
            for (const double none : {std::nan(""), std::numeric_limits<double>::infinity(),
                                      -std::numeric_limits<double>::infinity()})
                QVERIFY(std::isnan(with.add(none)));
        }
    }

    void staysWithinItsValues()
    {
        ExponentialAverage average(0.9999);
        for (int i = 0; i < 1'000'000; ++i) {
            const double value = average.add(i % 2);
            QVERIFY(value >= 0 && value <= 1);
        }
        QVERIFY(std::abs(average.add(0) - 0.5) < 1e-3);
    }
};

QTEST_MAIN(TestSmoothing)
#include "test_smoothing.moc"
