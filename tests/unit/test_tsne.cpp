#include "core/engine/workers.h"
#include "core/insight/principal_components.h"
#include "core/insight/tsne.h"
#include "core/insight/tsne_descent.h"
#include "tests/unit/files.h"

#include <QTest>
#include <cmath>
#include <random>

namespace workbench {
extern const TsneKernel tsneKernelBasic;
}

using namespace workbench;

namespace {

/// `clusters` clouds of points, far from each other, one point of each in turn.
std::vector<float> clouds(int count, int width, int clusters, std::uint64_t seed = 1)
{
    std::mt19937_64 random(seed);
    const auto draw = [&] { return float(random() >> 40) * 0x1p-24F - 0.5F; };
    std::vector<float> values;
    for (int i = 0; i < count; ++i) {
        for (int j = 0; j < width; ++j)
            values.push_back(draw() + (clusters > 1 && j % clusters == i % clusters ? 4.0F : 0.0F));
    }
    return values;
}

double squareBetween(const std::vector<float> &positions, std::size_t i, std::size_t j)
{
    const double dx = double(positions[2 * i]) - double(positions[2 * j]);
    const double dy = double(positions[2 * i + 1]) - double(positions[2 * j + 1]);
    return dx * dx + dy * dy;
}

/// From its definition.
double plainDivergence(const Affinities &affinities, const std::vector<float> &positions)
{
    double all = 0;
    for (std::size_t i = 0; i < positions.size() / 2; ++i) {
        for (std::size_t j = 0; j < positions.size() / 2; ++j)
            all += i == j ? 0 : 1 / (1 + squareBetween(positions, i, j));
    }
    double divergence = 0;
    for (std::size_t i = 0; i < positions.size() / 2; ++i) {
        for (std::size_t j = 0; j < positions.size() / 2; ++j) {
            const double p = double(affinities.row(std::int64_t(i))[j]);
            if (i != j)
                divergence += p * std::log(p * all * (1 + squareBetween(positions, i, j)));
        }
    }
    return divergence;
}

} // namespace

class TestTsne : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void affinitiesHaveThePerplexity();
    void affinitiesAreADistribution();
    void pointsThatCoincideHaveAffinities();
    void kernelsGiveTheSame();
    void gradientIsTheDivergences();
    void stepsGoDown();
    void clustersStayApart();
    void isTheSameForAnyNumberOfThreads();
    void goesOnFromAPicture();
    void stopsWithThePictureSoFar();
    void tellsFaults();
};

void TestTsne::affinitiesHaveThePerplexity()
{
    Workers workers(2);
    for (const double perplexity : {2.0, 15.0, 30.0}) {
        const auto affinities = affinitiesOf(clouds(100, 7, 3), 7, perplexity, workers);
        QVERIFY(affinities);
        for (const double reached : affinities->perplexities)
            QVERIFY(std::abs(reached / perplexity - 1) < 1e-4);
    }
}

void TestTsne::affinitiesAreADistribution()
{
    Workers workers(2);
    constexpr int count = 101;
    const auto affinities = affinitiesOf(clouds(count, 5, 2), 5, 10, workers);
    double sum = 0;
    for (std::int64_t i = 0; i < count; ++i) {
        QCOMPARE(affinities->row(i)[i], 0.0F);
        for (std::int64_t j = 0; j < affinities->stride; ++j) {
            sum += double(affinities->row(i)[j]);
            if (j < count)
                QCOMPARE(affinities->row(i)[j], affinities->row(j)[i]);
            else
                QCOMPARE(affinities->row(i)[j], 0.0F);
        }
    }
    QVERIFY(std::abs(sum - 1) < 1e-5);
}

void TestTsne::pointsThatCoincideHaveAffinities()
{
    Workers workers(1);
    const std::vector<float> values{1, 1, 1, 1, 1, 1, 2, 2, 9};
    const auto affinities = affinitiesOf(values, 1, 2, workers);
    for (const float value : affinities->values)
        QVERIFY(std::isfinite(value));
    const auto picture = tsne(values, 1, {.perplexity = 2});
    VERIFY_RESULT(picture);
    for (const float value : picture->positions)
        QVERIFY(std::isfinite(value));
}

void TestTsne::kernelsGiveTheSame()
{
    const auto row = clouds(64, 1, 1, 1);
    const auto xs = clouds(64, 1, 1, 2);
    const auto ys = clouds(64, 1, 1, 3);
    const auto basic = tsneKernelBasic(0.25F, -1, row.data(), xs.data(), ys.data(), 64);
    const auto best = tsneKernel()(0.25F, -1, row.data(), xs.data(), ys.data(), 64);
    QCOMPARE(best.similarity, basic.similarity);
    QCOMPARE(best.attractionX, basic.attractionX);
    QCOMPARE(best.attractionY, basic.attractionY);
    QCOMPARE(best.repulsionX, basic.repulsionX);
    QCOMPARE(best.repulsionY, basic.repulsionY);
}

void TestTsne::gradientIsTheDivergences()
{
    Workers workers(2);
    const auto affinities = affinitiesOf(clouds(37, 4, 3), 4, 6, workers);
    auto positions = clouds(37, 2, 1, 5);
    for (float &value : positions)
        value *= 6;
    TsneDescent descent(*affinities, positions, workers);
    positions = descent.positions(); // moved to around 0
    QVERIFY(std::abs(descent.divergence() - plainDivergence(*affinities, positions)) < 1e-6);
    const auto gradient = descent.gradient();
    constexpr float step = 1e-2F;
    for (std::size_t i = 0; i < positions.size(); ++i) {
        auto moved = positions;
        moved[i] += step;
        const double above = plainDivergence(*affinities, moved);
        moved[i] = positions[i] - step;
        const double slope = (above - plainDivergence(*affinities, moved)) / (2 * double(step));
        QVERIFY2(std::abs(double(gradient[i]) - slope) < 1e-5, qPrintable(QString::number(slope)));
    }
}

void TestTsne::stepsGoDown()
{
    Workers workers(2);
    const auto values = clouds(120, 6, 4);
    const auto affinities = affinitiesOf(values, 6, 12, workers);
    TsneDescent descent(*affinities, clouds(120, 2, 1, 3), workers);
    double before = descent.divergence();
    for (int round = 0; round < 6; ++round) {
        for (int i = 0; i < 25; ++i)
            descent.step(0.5, 1);
        const double now = descent.divergence();
        QVERIFY(now < before);
        before = now;
    }
}

void TestTsne::clustersStayApart()
{
    constexpr int count = 150;
    for (const int width : {6, 90}) { // with and without principal components before
        const auto picture = tsne(clouds(count, width, 3), width, {.perplexity = 20});
        VERIFY_RESULT(picture);
        QCOMPARE(picture->step, tsneSteps);
        double inside = 0;
        double outside = INFINITY;
        for (std::size_t i = 0; i < count; ++i) {
            double nearest = INFINITY;
            for (std::size_t j = 0; j < count; ++j) {
                const double square = squareBetween(picture->positions, i, j);
                if (i % 3 != j % 3)
                    outside = std::min(outside, square);
                else if (i != j)
                    nearest = std::min(nearest, square);
            }
            inside = std::max(inside, nearest);
        }
        QVERIFY2(inside < outside, qPrintable(QStringLiteral("%1 %2").arg(inside).arg(outside)));
    }
}

void TestTsne::isTheSameForAnyNumberOfThreads()
{
    const auto values = clouds(90, 60, 3);
    const auto one = tsne(values, 60, {.perplexity = 10, .threads = 1});
    const auto three = tsne(values, 60, {.perplexity = 10, .threads = 3});
    VERIFY_RESULT(one);
    QCOMPARE(one->positions, three->positions);
    QCOMPARE(one->divergence, three->divergence);
}

void TestTsne::goesOnFromAPicture()
{
    const auto values = clouds(90, 6, 3);
    const auto first = tsne(values, 6, {.perplexity = 10});
    VERIFY_RESULT(first);
    auto changed = values;
    for (std::size_t i = 0; i < changed.size(); ++i)
        changed[i] += 0.05F * float(i % 7);
    const auto second = tsne(changed, 6, {.perplexity = 10, .start = first->positions});
    VERIFY_RESULT(second);
    QCOMPARE(second->steps, tsneStepsOn);
    QVERIFY(second->divergence < first->divergence + 0.1);
    // Each cluster lies where it lay.
    for (int cluster = 0; cluster < 3; ++cluster) {
        double moved = 0;
        double size = 0;
        for (std::size_t axis = 0; axis < 2; ++axis) {
            double before = 0;
            double after = 0;
            for (std::size_t i = std::size_t(cluster); i < 90; i += 3) {
                before += double(first->positions[2 * i + axis]) / 30;
                after += double(second->positions[2 * i + axis]) / 30;
            }
            moved += (before - after) * (before - after);
            size += before * before;
        }
        QVERIFY(moved < 0.1 * size);
    }
}

void TestTsne::stopsWithThePictureSoFar()
{
    std::stop_source stop;
    int pictures = 0;
    const auto picture = tsne(clouds(60, 4, 2), 4, {.perplexity = 8},
                              {stop.get_token(),
                               [&](std::int64_t done, std::int64_t total) {
                                   QCOMPARE(total, std::int64_t(tsneSteps));
                                   if (done == 35)
                                       stop.request_stop();
                               }},
                              [&](const TsnePicture &seen) {
                                  ++pictures;
                                  QCOMPARE(seen.step, 10 * pictures);
                                  QCOMPARE(seen.positions.size(), std::size_t(120));
                              });
    VERIFY_RESULT(picture);
    QCOMPARE(picture->step, 35);
    QCOMPARE(pictures, 3);
    const auto nothing = tsne(clouds(60, 4, 2), 4, {.perplexity = 8}, {stop.get_token(), {}});
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().what, QStringLiteral("it was cancelled"));
}

void TestTsne::tellsFaults()
{
    QCOMPARE(tsne(clouds(3, 2, 1), 2, {.perplexity = 1}).error().what,
             QStringLiteral("t-SNE takes 4 points or more"));
    QCOMPARE(tsne(clouds(10, 2, 1), 2, {.perplexity = 4}).error().what,
             QStringLiteral("the perplexity is to be between 1 and 3"));
    QCOMPARE(tsne(std::vector<float>(20, 1.5F), 2, {.perplexity = 2}).error().what,
             QStringLiteral("all points are the same"));
}

QTEST_GUILESS_MAIN(TestTsne)
#include "test_tsne.moc"
