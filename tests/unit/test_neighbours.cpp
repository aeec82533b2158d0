#include "core/insight/neighbours.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <random>

using namespace workbench;

namespace {

LayerFeatures drawnFeatures(std::int64_t count, std::int64_t width, std::uint64_t seed = 1)
{
    LayerFeatures features;
    features.width = width;
    std::mt19937_64 random(seed);
    for (std::int64_t i = 0; i < count; ++i)
        features.samples.push_back({i % 2 ? SampleId::Part::Train : SampleId::Part::Test, i / 2});
    for (std::int64_t i = 0; i < count * width; ++i)
        features.values.push_back(float(random() >> 40) * 0x1p-24F - 0.3F);
    return features;
}

double plainDistance(std::span<const float> a, std::span<const float> b, FeatureDistance distance)
{
    double product = 0, ofA = 0, ofB = 0, square = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        product += double(a[i]) * double(b[i]);
        ofA += double(a[i]) * double(a[i]);
        ofB += double(b[i]) * double(b[i]);
        square += (double(a[i]) - double(b[i])) * (double(a[i]) - double(b[i]));
    }
    return distance == FeatureDistance::Cosine ? 1 - product / std::sqrt(ofA * ofB) : std::sqrt(square);
}

std::vector<std::size_t> rowsOf(const std::vector<Neighbour> &neighbours)
{
    std::vector<std::size_t> rows;
    for (const auto &neighbour : neighbours)
        rows.push_back(neighbour.row);
    return rows;
}

} // namespace

class TestNeighbours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheNearest_data();
    void findsTheNearest();
    void asksForASampleFromElsewhere();
    void ofTwoAlikeTheFirstComesFirst();
    void zerosAreHalfway();
};

void TestNeighbours::findsTheNearest_data()
{
    QTest::addColumn<FeatureDistance>("distance");
    QTest::addColumn<std::int64_t>("width");
    for (const std::int64_t width : {1, 7, 8, 65}) {
        QTest::addRow("cosine, %d numbers", int(width)) << FeatureDistance::Cosine << width;
        QTest::addRow("Euclidean, %d numbers", int(width)) << FeatureDistance::Euclidean << width;
    }
}

void TestNeighbours::findsTheNearest()
{
    QFETCH(FeatureDistance, distance);
    QFETCH(std::int64_t, width);
    const auto features = drawnFeatures(60, width);
    constexpr std::size_t asked = 11;
    const auto neighbours =
        nearestNeighbours(features, features.samples[asked], features.row(asked), 100, distance);
    QCOMPARE(neighbours.size(), std::size_t(59));
    for (std::size_t i = 0; i < neighbours.size(); ++i) {
        const auto &neighbour = neighbours[i];
        QVERIFY(neighbour.row != asked);
        QCOMPARE(neighbour.sample, features.samples[neighbour.row]);
        const double expected = plainDistance(features.row(asked), features.row(neighbour.row), distance);
        QVERIFY(std::abs(neighbour.distance - expected) < 1e-12);
        QVERIFY(i == 0 || neighbours[i - 1].distance <= neighbour.distance);
    }
    const auto few = nearestNeighbours(features, features.samples[asked], features.row(asked), 5, distance);
    QCOMPARE(few, std::vector(neighbours.begin(), neighbours.begin() + 5));
}

void TestNeighbours::asksForASampleFromElsewhere()
{
    const auto features = drawnFeatures(20, 4);
    const auto neighbours = nearestNeighbours(features, {SampleId::Part::Own, 3}, features.row(3), 3);
    QCOMPARE(neighbours.size(), std::size_t(3));
    QCOMPARE(neighbours.front().row, std::size_t(3));
    QVERIFY(std::abs(neighbours.front().distance) < 1e-12);
}

void TestNeighbours::ofTwoAlikeTheFirstComesFirst()
{
    LayerFeatures features;
    features.width = 1;
    for (std::int64_t i = 0; i < 6; ++i)
        features.samples.push_back({SampleId::Part::Train, i});
    features.values = {0, 2, 1, -1, 1, 3};
    const auto neighbours =
        nearestNeighbours(features, features.samples[0], features.row(0), 9, FeatureDistance::Euclidean);
    QCOMPARE(rowsOf(neighbours), (std::vector<std::size_t>{2, 3, 4, 1, 5}));
}

void TestNeighbours::zerosAreHalfway()
{
    LayerFeatures features;
    features.width = 2;
    for (std::int64_t i = 0; i < 4; ++i)
        features.samples.push_back({SampleId::Part::Train, i});
    features.values = {1, 0, -3, 0, 0, 0, 5, 0};
    const auto neighbours = nearestNeighbours(features, features.samples[0], features.row(0), 9);
    QCOMPARE(rowsOf(neighbours), (std::vector<std::size_t>{3, 2, 1}));
    QCOMPARE(neighbours[0].distance, 0.0);
    QCOMPARE(neighbours[1].distance, 1.0);
    QCOMPARE(neighbours[2].distance, 2.0);
}

QTEST_GUILESS_MAIN(TestNeighbours)
#include "test_neighbours.moc"
