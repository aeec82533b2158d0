#include "core/insight/perturbation.h"
#include "core/insight/sample_pixels.h"
#include "tests/unit/explained_models.h"
#include "tests/unit/pictures.h"

#include <QTest>
#include <numeric>

using namespace workbench;
using namespace workbench::test;

namespace {

/// A dark border around a middle of 3 × 3 different values.
Planes spot(std::int64_t planes = 1)
{
    Planes pixels{planes, 5, 5, std::vector<float>(std::size_t(planes * 25))};
    for (std::int64_t plane = 0; plane < planes; ++plane) {
        for (std::size_t i = 0; i < 9; ++i)
            pixels.values[std::size_t(plane * 25) + (i / 3 + 1) * 5 + i % 3 + 1] = float(i + 1) / 10;
    }
    return pixels;
}

/// The largest difference of a picture to what `expected` says of each of its places.
float largestError(const Planes &pixels,
                   const std::function<float(std::int64_t row, std::int64_t column)> &expected)
{
    float largest = 0;
    for (std::int64_t plane = 0; plane < pixels.count; ++plane) {
        for (std::int64_t row = 0; row < pixels.height; ++row) {
            for (std::int64_t column = 0; column < pixels.width; ++column)
                largest = std::max(largest, std::abs(pixels.at(plane, row, column) - expected(row, column)));
        }
    }
    return largest;
}

Paint noPaint()
{
    return {5, 5, std::vector<float>(25, -1)};
}

int painted(const Paint &paint)
{
    return int(std::count_if(paint.values.begin(), paint.values.end(), [](float v) { return v >= 0; }));
}

} // namespace

class TestPerturbation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesNothingByItself() { QVERIFY(perturbed(spot(3), {}, noPaint()) == spot(3)); }

    void shifts()
    {
        const Planes before = spot(3);
        const Planes after = perturbed(before, {.shiftX = 1, .shiftY = -2});
        QVERIFY(largestError(after, [&](auto row, auto column) {
                    return row + 2 < 5 && column >= 1 ? before.at(0, row + 2, column - 1) : 0;
                }) < 1e-6F);
    }

    void shiftsByHalfAPixel()
    {
        const Planes before = spot();
        const Planes after = perturbed(before, {.shiftX = 0.5});
        QVERIFY(largestError(after, [&](auto row, auto column) {
                    const float left = column > 0 ? before.at(0, row, column - 1) : 0;
                    return (left + before.at(0, row, column)) / 2;
                }) < 1e-6F);
    }

    void fillsWithTheBorder()
    {
        Planes bright = spot();
        for (auto &value : bright.values)
            value += 0.05F;
        const Planes after = perturbed(bright, {.shiftX = 3});
        QVERIFY(std::abs(after.at(0, 2, 1) - 0.05F) < 1e-6F);
    }

    void rotatesClockwise()
    {
        const Planes before = spot();
        const Planes after = perturbed(before, {.rotation = 90});
        // What was above comes to the right.
        QVERIFY(largestError(after, [&](auto row, auto column) { return before.at(0, 4 - column, row); }) <
                1e-6F);
        const Planes around = perturbed(before, {.rotation = 360});
        QVERIFY(largestError(around, [&](auto row, auto column) { return before.at(0, row, column); }) <
                1e-6F);
    }

    void blurs()
    {
        Planes dot{1, 9, 9, std::vector<float>(81)};
        dot.values[40] = 1;
        const Planes after = perturbed(dot, {.blur = 1});
        QVERIFY(std::abs(std::accumulate(after.values.begin(), after.values.end(), 0.0F) - 1) < 1e-5F);
        QVERIFY(std::abs(after.at(0, 4, 5) / after.at(0, 4, 4) - std::exp(-0.5F)) < 1e-5F);
        QVERIFY(std::abs(after.at(0, 3, 5) / after.at(0, 4, 4) - std::exp(-1.0F)) < 1e-5F);
        QCOMPARE(after.at(0, 4, 0), 0.0F); // beyond 3 deviations
        const Planes plain{1, 3, 3, std::vector<float>(9, 0.5F)};
        QVERIFY(largestError(blurred(plain, 2), [](auto, auto) { return 0.5F; }) < 1e-6F);
    }

    void addsTheSeedsNoise()
    {
        Planes grey{1, 100, 100, std::vector<float>(10'000, 0.5F)};
        const Planes after = perturbed(grey, {.noise = 0.1, .noiseSeed = 5});
        QVERIFY(after == perturbed(grey, {.noise = 0.1, .noiseSeed = 5}));
        QVERIFY(after != perturbed(grey, {.noise = 0.1, .noiseSeed = 6}));
        const auto moments = momentsOf({after.values.begin(), after.values.end()});
        QVERIFY(std::abs(moments.mean - 0.5) < 0.005);
        QVERIFY(std::abs(moments.deviation - 0.1) < 0.005);
        QVERIFY(std::abs(moments.kurtosis - 3) < 0.2);
        const Planes strong = perturbed(grey, {.noise = 2});
        const auto [least, most] = std::minmax_element(strong.values.begin(), strong.values.end());
        QCOMPARE(*least, 0.0F);
        QCOMPARE(*most, 1.0F);
    }

    void paints()
    {
        Paint paint = noPaint();
        QVERIFY(paint.isEmpty());
        paintDot(paint, 2.5, 1.5, 0, 0.7F);
        QCOMPARE(painted(paint), 1);
        QCOMPARE(paint.values[1 * 5 + 2], 0.7F);
        paintDot(paint, 2.5, 1.5, 1, 0.3F); // and its four neighbours
        QCOMPARE(painted(paint), 5);
        paintLine(paint, 0.5, 4.5, 4.5, 4.5, 0, 1);
        QCOMPARE(painted(paint), 10);
        paintDot(paint, -8, 2, 1, 1); // outside
        QCOMPARE(painted(paint), 10);
        const Planes after = perturbed(spot(3), {.shiftX = 1}, paint);
        for (std::int64_t plane = 0; plane < 3; ++plane) {
            QCOMPARE(after.at(plane, 1, 2), 0.3F);
            QCOMPARE(after.at(plane, 4, 0), 1.0F);
        }
        paintLine(paint, 0, 0, 5, 5, 5, -1);
        QVERIFY(paint.isEmpty());
    }

    void readsASample()
    {
        const Shape shape = Shape::image(3, 4, 5);
        const auto data = noisyData(shape, 2);
        const auto pixels = samplePixels({*data}, {SampleId::Part::Test, 3});
        VERIFY_RESULT(pixels);
        const auto *bytes = data->test.pixels->inMemory() + 3 * shape.elements();
        for (std::int64_t i = 0; i < shape.elements(); ++i)
            QCOMPARE(pixels->values[std::size_t(i)], float(bytes[i]) / 255.0F);
        QCOMPARE(pixels->count, std::int64_t{3});
        const QImage picture = pictureOf(*pixels);
        QCOMPARE(picture.size(), QSize(5, 4));
        QCOMPARE(qGreen(picture.pixel(2, 1)), int(bytes[20 + 5 + 2]));
        COMPARE_ERROR(samplePixels({*data}, {SampleId::Part::Own, 0}), "no such sample");
    }
};

QTEST_GUILESS_MAIN(TestPerturbation)
#include "test_perturbation.moc"
