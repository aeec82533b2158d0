#include "core/insight/growing_histogram.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <random>

using namespace workbench;

namespace {

using Numbers = std::vector<std::pair<std::size_t, double>>;

GrowingHistogram histogramOf(const Numbers &numbers)
{
    GrowingHistogram histogram(3);
    for (const auto &[row, value] : numbers)
        histogram.add(row, value);
    return histogram;
}

/// Each number is in the bin whose ends it lies between, and nothing else is.
void compareCounts(const GrowingHistogram &histogram, const Numbers &numbers)
{
    QVERIFY(histogram.used() <= GrowingHistogram::binCount);
    for (std::size_t row = 0; row < histogram.rows(); ++row) {
        for (std::int64_t bin = 0; bin < histogram.used(); ++bin) {
            const double low = histogram.lowerEnd(bin);
            const double high = histogram.lowerEnd(bin + 1);
            const auto expected = std::count_if(numbers.begin(), numbers.end(), [&](const auto &number) {
                return number.first == row && number.second >= low && number.second < high;
            });
            QCOMPARE(std::int64_t(histogram.countsOf(row)[std::size_t(bin)]), std::int64_t(expected));
        }
    }
}

} // namespace

class TestGrowingHistogram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void counts_data();
    void counts();
    void doesNotDependOnTheOrder();
    void tellsMeans();
    void startsEmpty();
};

void TestGrowingHistogram::counts_data()
{
    QTest::addColumn<double>("centre");
    QTest::addColumn<double>("reach");
    QTest::addColumn<bool>("rectified");
    QTest::newRow("about 0") << 0.0 << 3.0 << false;
    QTest::newRow("behind a ReLU") << 0.0 << 3.0 << true;
    QTest::newRow("far from 0") << 1e6 << 1.0 << false;
    QTest::newRow("below 0") << -40.0 << 5.0 << false;
    QTest::newRow("very small") << 0.0 << 1e-12 << false;
    QTest::newRow("very large") << 0.0 << 1e30 << false;
    QTest::newRow("all the same") << 0.7 << 0.0 << false;
    QTest::newRow("all 0") << 0.0 << 0.0 << false;
}

void TestGrowingHistogram::counts()
{
    QFETCH(double, centre);
    QFETCH(double, reach);
    QFETCH(bool, rectified);
    std::mt19937_64 random(3);
    Numbers numbers;
    for (int i = 0; i < 500; ++i) {
        const double unit = 2 * double(random() >> 11) * 0x1p-53 - 1;
        const double value = centre + reach * unit * unit * unit;
        numbers.emplace_back(random() % 3, rectified ? std::max(0.0, value) : value);
    }
    const GrowingHistogram histogram = histogramOf(numbers);
    compareCounts(histogram, numbers);
    std::int64_t total = 0;
    for (std::size_t row = 0; row < 3; ++row)
        total += histogram.total(row);
    QCOMPARE(total, std::int64_t(500));
    if (reach > 1e-9 && centre < 1e6)
        QVERIFY(histogram.used() > GrowingHistogram::binCount / 2); // no coarser than need be
}

void TestGrowingHistogram::doesNotDependOnTheOrder()
{
    Numbers numbers{{0, 0}, {1, 1e-9}, {2, 5}, {0, -3}, {1, 1000}, {2, 999.5}, {0, 0.25}};
    std::sort(numbers.begin(), numbers.end());
    const GrowingHistogram first = histogramOf(numbers);
    while (std::next_permutation(numbers.begin(), numbers.end())) {
        const GrowingHistogram other = histogramOf(numbers);
        QCOMPARE(other.used(), first.used());
        QCOMPARE(other.lowerEnd(0), first.lowerEnd(0));
        QCOMPARE(other.width(), first.width());
        for (std::size_t row = 0; row < 3; ++row)
            QVERIFY(std::ranges::equal(other.countsOf(row), first.countsOf(row)));
    }
}

void TestGrowingHistogram::tellsMeans()
{
    const GrowingHistogram histogram = histogramOf({{0, 1}, {0, 2}, {2, -7}});
    QCOMPARE(histogram.mean(0), 1.5);
    QCOMPARE(histogram.mean(1), 0.0);
    QCOMPARE(histogram.mean(2), -7.0);
    QCOMPARE(histogram.total(1), std::int64_t(0));
}

void TestGrowingHistogram::startsEmpty()
{
    const GrowingHistogram histogram(2);
    QVERIFY(histogram.isEmpty());
    QCOMPARE(histogram.used(), std::int64_t(0));
    QVERIFY(histogram.countsOf(1).empty());
}

QTEST_GUILESS_MAIN(TestGrowingHistogram)
#include "test_growing_histogram.moc"
