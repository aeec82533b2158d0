#include "tests/unit/pictures.h"

#include <QTest>

using namespace workbench;
using namespace workbench::test;

namespace {

/// Height and width of what is black in a white picture; 0 when it is no rectangle.
std::pair<int, int> blackRectangle(const Bytes &picture, int height, int width)
{
    int top = height;
    int bottom = -1;
    int left = width;
    int right = -1;
    for (int i = 0; i < height * width; ++i) {
        if (picture[std::size_t(i)] != 0)
            continue;
        top = std::min(top, i / width);
        bottom = std::max(bottom, i / width);
        left = std::min(left, i % width);
        right = std::max(right, i % width);
    }
    const auto black = std::count(picture.begin(), picture.end(), std::uint8_t{0});
    const bool filled = black == std::int64_t(bottom - top + 1) * (right - left + 1);
    return filled && black > 0 ? std::pair(bottom - top + 1, right - left + 1) : std::pair(0, 0);
}

} // namespace

class TestAugmentationValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void brightens();
    void staysWithinBlackAndWhite();
    void contrastKeepsTheMean();
    void contrastWeighsColours();
    void noiseIsNormal();
    void noiseIsEachPixelsOwn();
    void erasesRectangles();
};

void TestAugmentationValues::brightens()
{
    const Augmentation augmentation({choice("ColorJitter", {{"brightness", 0.2}})}, Shape::image(1, 2, 2), 1);
    std::vector<double> greys;
    for (int index = 0; index < 5'000; ++index) {
        const Bytes result = changed(augmentation, {0, 50, 100, 200}, index);
        QCOMPARE(result[0], std::uint8_t{0});
        QVERIFY(std::abs(result[3] - 2 * result[2]) <= 1 && std::abs(result[2] - 2 * result[1]) <= 1);
        greys.push_back(result[3]);
    }
    const auto [least, greatest] = std::minmax_element(greys.begin(), greys.end());
    QCOMPARE(*least, 160.0);
    QCOMPARE(*greatest, 240.0);
    QVERIFY(std::abs(momentsOf(greys).mean - 200) < 1.5);
    QVERIFY(std::abs(momentsOf(greys).deviation - 40 / std::sqrt(3.0)) < 1);
}

void TestAugmentationValues::staysWithinBlackAndWhite()
{
    const Augmentation jitter({choice("ColorJitter", {{"brightness", 10.0}, {"contrast", 10.0}})},
                              Shape::image(1, 1, 4), 1);
    const Augmentation noise({choice("GaussianNoise", {{"sigma", 1.0}})}, Shape::image(1, 1, 4), 1);
    bool white = false;
    for (int index = 0; index < 1'000; ++index) {
        // The order of greys stays: nothing wraps around.
        const Bytes result = changed(jitter, {0, 100, 200, 255}, index);
        QVERIFY(std::is_sorted(result.begin(), result.end()));
        white = white || result[2] == 255;
    }
    QVERIFY(white);
    int blacks = 0;
    int whites = 0;
    for (int index = 0; index < 1'000; ++index) {
        const Bytes result = changed(noise, {0, 0, 255, 255}, index);
        blacks += result[0] == 0 ? 1 : 0;
        whites += result[3] == 255 ? 1 : 0;
    }
    QVERIFY(std::abs(blacks - 500) < 64 && std::abs(whites - 500) < 64);
}

void TestAugmentationValues::contrastKeepsTheMean()
{
    const Augmentation augmentation({choice("ColorJitter", {{"contrast", 0.5}})}, Shape::image(1, 2, 2), 3);
    std::vector<double> ranges;
    for (int index = 0; index < 5'000; ++index) {
        const Bytes result = changed(augmentation, {60, 140, 60, 140}, index);
        QVERIFY(std::abs(result[0] + result[1] - 200) <= 1);
        ranges.push_back(result[1] - result[0]);
    }
    const auto [least, greatest] = std::minmax_element(ranges.begin(), ranges.end());
    QVERIFY(*least >= 39 && *least <= 41 && *greatest >= 119 && *greatest <= 121);
    QVERIFY(std::abs(momentsOf(ranges).mean - 80) < 1.5);
}

void TestAugmentationValues::contrastWeighsColours()
{
    // Pure red: its grey, 0.2989 * 255 = 76, is what all channels move to and from.
    const Augmentation augmentation({choice("ColorJitter", {{"contrast", 1.0}})}, Shape::image(3, 1, 1), 3);
    bool paler = false;
    for (int index = 0; index < 200; ++index) {
        const Bytes result = changed(augmentation, {255, 0, 0}, index);
        QCOMPARE(result[1], result[2]);
        if (result[0] == 255)
            continue;
        paler = true;
        const double factor = (result[0] - result[1]) / 255.0;
        QVERIFY(std::abs(result[1] - (1 - factor) * 76.2) <= 1);
    }
    QVERIFY(paler);
}

void TestAugmentationValues::noiseIsNormal()
{
    const Augmentation augmentation({choice("GaussianNoise", {{"sigma", 0.1}})}, Shape::image(1, 100, 100),
                                    1);
    std::vector<double> greys;
    for (int index = 0; index < 20; ++index) {
        for (const auto byte : changed(augmentation, Bytes(100 * 100, 128), index))
            greys.push_back(byte);
    }
    const Moments moments = momentsOf(greys);
    QVERIFY2(std::abs(moments.mean - 128) < 0.25, qPrintable(QString::number(moments.mean)));
    // Rounding to whole greys adds a twelfth to the variance.
    QVERIFY(std::abs(moments.deviation - std::sqrt(25.5 * 25.5 + 1 / 12.0)) < 0.2);
    QVERIFY2(std::abs(moments.kurtosis - 3) < 0.05, qPrintable(QString::number(moments.kurtosis)));
    // Its distribution function, at each whole deviation.
    for (const int deviations : {-3, -2, -1, 0, 1, 2, 3}) {
        const double border = 128 + deviations * 25.5;
        const auto below =
            std::count_if(greys.begin(), greys.end(), [=](double grey) { return grey < border; });
        const double nearest = std::ceil(border) - 0.5; // below this lie the greys under the border
        const double expected = std::erfc(-(nearest - 128) / 25.5 / std::sqrt(2.0)) / 2;
        QVERIFY(std::abs(double(below) / double(greys.size()) - expected) < 0.005);
    }
}

void TestAugmentationValues::noiseIsEachPixelsOwn()
{
    const Augmentation augmentation({choice("GaussianNoise", {{"sigma", 0.1}})}, Shape::image(3, 50, 50), 1);
    const auto noise = [&](int index) {
        const Bytes result = changed(augmentation, Bytes(3 * 50 * 50, 128), index);
        std::vector<double> values(result.begin(), result.end());
        for (auto &value : values)
            value -= 128;
        return values;
    };
    const auto first = noise(1);
    const auto second = noise(2);
    const auto correlation = [&](const std::vector<double> &other, std::size_t distance) {
        double sum = 0;
        for (std::size_t i = 0; i + distance < first.size(); ++i)
            sum += first[i] * other[i + distance];
        return sum / (25.5 * 25.5 * double(first.size() - distance));
    };
    // Four deviations of 1 / sqrt(7500).
    QVERIFY(std::abs(correlation(second, 0)) < 0.047);
    for (const std::size_t distance : {1U, 2U, 8U, 16U, 32U, 50U, 2500U})
        QVERIFY(std::abs(correlation(first, distance)) < 0.057);
}

void TestAugmentationValues::erasesRectangles()
{
    constexpr int height = 64;
    constexpr int width = 48;
    const Augmentation augmentation({choice("RandomErasing", {{"p", 0.7}})}, Shape::image(1, height, width),
                                    1);
    std::vector<double> shares;
    int untouched = 0;
    for (int index = 0; index < 4'000; ++index) {
        const Bytes result = changed(augmentation, Bytes(height * width, 255), index);
        if (std::count(result.begin(), result.end(), std::uint8_t{255}) == height * width) {
            ++untouched;
            continue;
        }
        const auto [rows, columns] = blackRectangle(result, height, width);
        QVERIFY(rows > 0);
        // Half a pixel of rounding at each side.
        QVERIFY((rows - 0.5) / (columns + 0.5) < 3.3 && (rows + 0.5) / (columns - 0.5) > 0.3);
        shares.push_back(double(rows) * columns / (height * width));
    }
    QVERIFY(std::abs(untouched - 1'200) < 116); // four deviations; ten tries hardly ever fail
    const auto [least, greatest] = std::minmax_element(shares.begin(), shares.end());
    QVERIFY(*least > 0.015 && *least < 0.03 && *greatest > 0.31 && *greatest < 0.35);
    // Even from 0.02 to 0.33, but for the large ones that were too long or too high.
    const double mean = momentsOf(shares).mean;
    QVERIFY2(mean > 0.155 && mean < 0.18, qPrintable(QString::number(mean)));
}

QTEST_MAIN(TestAugmentationValues)
#include "test_augmentation_values.moc"
