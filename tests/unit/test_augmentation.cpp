#include "core/data/augmentation.h"
#include "core/data/augmentation/kernels.h"
#include "core/document/vocabulary.h"
#include "core/instruction_set.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <random>
#include <thread>

namespace workbench {

extern const PixelKernels pixelKernelsBasic;
#ifdef __x86_64__
extern const PixelKernels pixelKernelsAvx2;
extern const PixelKernels pixelKernelsAvx512;
#endif

} // namespace workbench

using namespace workbench;

namespace {

using Bytes = std::vector<std::uint8_t>;

Choice choice(const char *type, const std::map<const char *, ParameterValue> &parameters = {})
{
    Choice made{QString::fromLatin1(type)};
    for (const auto &[name, value] : parameters)
        made.parameters[QString::fromLatin1(name)] = value;
    return made;
}

/// Every type, so that it changes images.
std::vector<Choice> everything()
{
    std::vector<Choice> steps;
    for (const auto &type : augmentationTypes()) {
        Choice made{type.type};
        for (const auto &spec : type.parameters) {
            if (spec.suggested)
                made.parameters[spec.name] = *spec.suggested;
        }
        steps.push_back(made);
    }
    return steps;
}

Bytes noisyPicture(std::int64_t bytes, unsigned seed = 1)
{
    std::mt19937 generator(seed);
    Bytes picture(static_cast<std::size_t>(bytes));
    for (auto &byte : picture)
        byte = static_cast<std::uint8_t>(generator());
    return picture;
}

Bytes changed(const Augmentation &augmentation, const Bytes &source, std::int64_t index,
              std::int64_t epoch = 1)
{
    Bytes target(source.size(), 77);
    augmentation.apply(source.data(), target.data(), epoch, index);
    return target;
}

std::uint64_t fingerprint(const Bytes &bytes, std::uint64_t hash = 0xCBF29CE484222325ULL)
{
    for (const auto byte : bytes)
        hash = (hash ^ byte) * 0x100000001B3ULL;
    return hash;
}

/// One plane, by the textbook.
Bytes reference(const Bytes &source, const Mapping &mapping, int height, int width)
{
    const auto pixel = [&](double x, double y) {
        const bool inside = x >= 0 && x < width && y >= 0 && y < height;
        return inside ? double(source[std::size_t(y) * std::size_t(width) + std::size_t(x)]) : 0.0;
    };
    Bytes target;
    for (int row = 0; row < height; ++row) {
        for (int column = 0; column < width; ++column) {
            const double x = mapping.xx * column + mapping.xy * row + mapping.atX;
            const double y = mapping.yx * column + mapping.yy * row + mapping.atY;
            const double left = std::floor(x);
            const double top = std::floor(y);
            const double right = x - left;
            const double down = y - top;
            const double upper = pixel(left, top) * (1 - right) + pixel(left + 1, top) * right;
            const double lower = pixel(left, top + 1) * (1 - right) + pixel(left + 1, top + 1) * right;
            target.push_back(static_cast<std::uint8_t>(std::lround(upper * (1 - down) + lower * down)));
        }
    }
    return target;
}

int largestDifference(const Bytes &first, const Bytes &second)
{
    int largest = 0;
    for (std::size_t i = 0; i < first.size(); ++i)
        largest = std::max(largest, std::abs(int(first[i]) - int(second[i])));
    return largest;
}

Bytes shifted(const Bytes &source, int height, int width, int right, int down)
{
    Bytes target(source.size(), 0);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            if (x - right >= 0 && x - right < width && y - down >= 0 && y - down < height)
                target[std::size_t(y * width + x)] = source[std::size_t((y - down) * width + x - right)];
        }
    }
    return target;
}

struct Moments
{
    double mean = 0;
    double deviation = 0;
    double kurtosis = 0;
};

Moments momentsOf(const std::vector<double> &values)
{
    const auto count = static_cast<double>(values.size());
    Moments moments;
    moments.mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
    double squares = 0;
    double fourths = 0;
    for (const double value : values) {
        const double square = (value - moments.mean) * (value - moments.mean);
        squares += square;
        fourths += square * square;
    }
    moments.deviation = std::sqrt(squares / count);
    moments.kurtosis = fourths / count / std::pow(squares / count, 2);
    return moments;
}

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

/// Those this processor runs.
std::vector<const PixelKernels *> allKernels()
{
    std::vector<const PixelKernels *> kernels{&pixelKernelsBasic};
#ifdef __x86_64__
    if (instructionSet() >= InstructionSet::Avx2)
        kernels.push_back(&pixelKernelsAvx2);
    if (instructionSet() >= InstructionSet::Avx512)
        kernels.push_back(&pixelKernelsAvx512);
#endif
    return kernels;
}

} // namespace

class TestAugmentation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingKeepsTheBytes();
    void stepsWithoutEffectAreNothing();
    void flips();
    void flipsItsShare();
    void cropShiftsByWholePixels();
    void everyShiftIsAsLikely();
    void matchesTheReference_data();
    void matchesTheReference();
    void turnsCounterclockwise();
    void anglesAreSpreadEvenly();
    void zooms();
    void shiftsUpToItsShare();
    void resamplesOnce();
    void channelsMoveTogether();
    void brightens();
    void staysWithinBlackAndWhite();
    void contrastKeepsTheMean();
    void contrastWeighsColours();
    void noiseIsNormal();
    void noiseIsEachPixelsOwn();
    void erasesRectangles();
    void keepsTheOrder();
    void isTheSameInAnyOrder();
    void variesWithSeedEpochAndIndex();
    void isTheSameOnEveryMachine();
    void kernelsAgree();
    void staysInBounds();
    void namesFaults();
};

void TestAugmentation::nothingKeepsTheBytes()
{
    const Augmentation augmentation({}, Shape::image(3, 5, 7), 1);
    QVERIFY(augmentation.isNothing());
    const Bytes picture = noisyPicture(3 * 5 * 7);
    QCOMPARE(changed(augmentation, picture, 4), picture);
}

void TestAugmentation::stepsWithoutEffectAreNothing()
{
    const std::vector<Choice> idle{choice("RandomHorizontalFlip", {{"p", 0.0}}),
                                   choice("RandomVerticalFlip", {{"p", 0.0}}),
                                   choice("RandomCrop", {{"padding", std::int64_t{0}}}),
                                   choice("RandomRotation", {{"degrees", 0.0}}),
                                   choice("RandomAffine"),
                                   choice("ColorJitter"),
                                   choice("GaussianNoise", {{"sigma", 0.0}}),
                                   choice("RandomErasing", {{"p", 0.0}})};
    QCOMPARE(idle.size(), augmentationTypes().size());
    QVERIFY(Augmentation(idle, Shape::image(1, 8, 8), 1).isNothing());
    for (const auto &step : everything())
        QVERIFY2(!Augmentation({step}, Shape::image(1, 8, 8), 1).isNothing(), qPrintable(step.type));
}

void TestAugmentation::flips()
{
    const Choice horizontal = choice("RandomHorizontalFlip", {{"p", 1.0}});
    const Choice vertical = choice("RandomVerticalFlip", {{"p", 1.0}});
    const Shape shape = Shape::image(1, 2, 3);
    const Bytes picture{1, 2, 3, 4, 5, 6};
    const auto after = [&](const std::vector<Choice> &steps) {
        return changed(Augmentation(steps, shape, 3), picture, 0);
    };
    QCOMPARE(after({horizontal}), (Bytes{3, 2, 1, 6, 5, 4}));
    QCOMPARE(after({vertical}), (Bytes{4, 5, 6, 1, 2, 3}));
    QCOMPARE(after({horizontal, vertical}), (Bytes{6, 5, 4, 3, 2, 1}));
    QCOMPARE(after({horizontal, horizontal}), picture);
    QCOMPARE(after({vertical, horizontal, vertical, horizontal}), picture);
}

void TestAugmentation::flipsItsShare()
{
    const Augmentation augmentation({choice("RandomHorizontalFlip", {{"p", 0.3}})}, Shape::image(1, 1, 2), 5);
    int flipped = 0;
    for (int index = 0; index < 20'000; ++index)
        flipped += changed(augmentation, {1, 2}, index) == Bytes{2, 1} ? 1 : 0;
    // Four deviations of a binomial count.
    QVERIFY2(std::abs(flipped - 6'000) < 260, qPrintable(QString::number(flipped)));
}

void TestAugmentation::cropShiftsByWholePixels()
{
    const Choice crop = choice("RandomCrop", {{"padding", std::int64_t{9}}});
    const Bytes picture = noisyPicture(11 * 7);
    const Augmentation augmentation({crop}, Shape::image(1, 11, 7), 2);
    std::vector<Bytes> possible;
    for (int down = -9; down <= 9; ++down) {
        for (int right = -9; right <= 9; ++right)
            possible.push_back(shifted(picture, 11, 7, right, down));
    }
    for (int index = 0; index < 500; ++index)
        QVERIFY(std::find(possible.begin(), possible.end(), changed(augmentation, picture, index)) !=
                possible.end());
}

void TestAugmentation::everyShiftIsAsLikely()
{
    const Bytes picture = noisyPicture(6 * 6);
    const Augmentation augmentation({choice("RandomCrop", {{"padding", std::int64_t{1}}})},
                                    Shape::image(1, 6, 6), 4);
    std::map<std::uint64_t, int> counts;
    for (int index = 0; index < 9'000; ++index)
        ++counts[fingerprint(changed(augmentation, picture, index))];
    QCOMPARE(counts.size(), std::size_t{9});
    double chiSquare = 0;
    for (const auto &[result, count] : counts)
        chiSquare += (count - 1'000.0) * (count - 1'000.0) / 1'000;
    QVERIFY2(chiSquare < 26.1, qPrintable(QString::number(chiSquare))); // 99.9 % of 8 degrees of freedom
}

void TestAugmentation::matchesTheReference_data()
{
    QTest::addColumn<int>("height");
    QTest::addColumn<int>("width");
    QTest::addColumn<double>("degrees");
    QTest::addColumn<double>("factor");
    int row = 0;
    for (const auto &[height, width] : std::vector<std::pair<int, int>>{
             {28, 28}, {32, 32}, {1, 40}, {40, 1}, {1, 1}, {33, 65}, {5, 200}, {224, 224}}) {
        for (const double degrees : {0.0, 0.01, 13.0, -45.0, 90.0, 179.0}) {
            for (const double factor : {0.1, 0.93, 1.0, 1.7, 10.0})
                QTest::addRow("%d", ++row) << height << width << degrees << factor;
        }
    }
}

void TestAugmentation::matchesTheReference()
{
    QFETCH(int, height);
    QFETCH(int, width);
    QFETCH(double, degrees);
    QFETCH(double, factor);
    const Mapping mapping =
        rotation(degrees, width, height).then(zoom(factor, width, height)).then(shift(3, -2));
    const Bytes picture = noisyPicture(std::int64_t(height) * width);
    Bytes result(picture.size(), 77);
    resample(picture.data(), mapping, {1, height, width}, result.data());
    QVERIFY(largestDifference(result, reference(picture, mapping, height, width)) <= 1);
    // The same memory for both.
    Bytes inPlace = picture;
    resample(inPlace.data(), mapping, {1, height, width}, inPlace.data());
    QCOMPARE(inPlace, result);
}

void TestAugmentation::turnsCounterclockwise()
{
    const Bytes picture{10, 20, 30, //
                        40, 50, 60, //
                        70, 80, 90};
    Bytes result(9);
    resample(picture.data(), rotation(90, 3, 3), {1, 3, 3}, result.data());
    QVERIFY(largestDifference(result, {30, 60, 90, 20, 50, 80, 10, 40, 70}) <= 1);
}

void TestAugmentation::anglesAreSpreadEvenly()
{
    // A bright square to the right of the centre of 61 x 61: its centre of mass tells the angle.
    constexpr int side = 61;
    Bytes picture(side * side, 0);
    for (int y = 28; y <= 32; ++y) {
        for (int x = 48; x <= 52; ++x)
            picture[std::size_t(y * side + x)] = 200;
    }
    const Augmentation augmentation({choice("RandomRotation", {{"degrees", 40.0}})},
                                    Shape::image(1, side, side), 8);
    std::vector<double> angles;
    for (int index = 0; index < 4'000; ++index) {
        const Bytes result = changed(augmentation, picture, index);
        double alongX = 0;
        double alongY = 0;
        for (int i = 0; i < side * side; ++i) {
            alongX += result[std::size_t(i)] * double(i % side - side / 2);
            alongY += result[std::size_t(i)] * double(side / 2 - i / side);
        }
        angles.push_back(std::atan2(alongY, alongX) * 180 / M_PI);
    }
    const auto [least, greatest] = std::minmax_element(angles.begin(), angles.end());
    QVERIFY(*least > -40.2 && *least < -39.5 && *greatest > 39.5 && *greatest < 40.2);
    const Moments moments = momentsOf(angles);
    QVERIFY(std::abs(moments.mean) < 1.5);
    QVERIFY(std::abs(moments.deviation - 40 / std::sqrt(3.0)) < 0.8);
}

void TestAugmentation::zooms()
{
    const Bytes picture = noisyPicture(20 * 30);
    for (const double factor : {0.5, 1.3, 2.0}) {
        const Augmentation augmentation(
            {choice("RandomAffine", {{"scale_min", factor}, {"scale_max", factor}})}, Shape::image(1, 20, 30),
            1);
        const Bytes expected = reference(picture, zoom(factor, 30, 20), 20, 30);
        QVERIFY(largestDifference(changed(augmentation, picture, 9), expected) <= 1);
    }
    // Twice as large: a white block of 2 x 2 at the centre becomes 4 x 4.
    Bytes block(8 * 8, 0);
    for (const std::size_t i : {27U, 28U, 35U, 36U})
        block[i] = 255;
    Bytes result(block.size());
    resample(block.data(), zoom(2, 8, 8), {1, 8, 8}, result.data());
    const auto sum = std::accumulate(result.begin(), result.end(), 0);
    QVERIFY(std::abs(sum - 16 * 255) <= 64);
}

void TestAugmentation::shiftsUpToItsShare()
{
    const Bytes picture = noisyPicture(10 * 20);
    const Augmentation augmentation({choice("RandomAffine", {{"translate", 0.1}})}, Shape::image(1, 10, 20),
                                    6);
    std::map<std::uint64_t, int> seen;
    for (int index = 0; index < 2'000; ++index)
        ++seen[fingerprint(changed(augmentation, picture, index))];
    QCOMPARE(seen.size(), std::size_t{3 * 5});
    for (int down = -1; down <= 1; ++down) {
        for (int right = -2; right <= 2; ++right)
            QVERIFY(seen.contains(fingerprint(shifted(picture, 10, 20, right, down))));
    }
}

void TestAugmentation::resamplesOnce()
{
    const Choice larger = choice("RandomAffine", {{"scale_min", 2.0}, {"scale_max", 2.0}});
    const Choice smaller = choice("RandomAffine", {{"scale_min", 0.5}, {"scale_max", 0.5}});
    const Choice flip = choice("RandomHorizontalFlip", {{"p", 1.0}});
    const Bytes picture = noisyPicture(9 * 12);
    const Augmentation augmentation({larger, flip, smaller, flip}, Shape::image(1, 9, 12), 1);
    QCOMPARE(changed(augmentation, picture, 3), picture);
}

void TestAugmentation::channelsMoveTogether()
{
    const Bytes plane = noisyPicture(40 * 30);
    Bytes picture;
    for (int channel = 0; channel < 3; ++channel)
        picture.insert(picture.end(), plane.begin(), plane.end());
    std::vector<Choice> steps = everything();
    std::erase_if(steps, [](const Choice &step) {
        return step.type == QLatin1String("GaussianNoise") || step.type == QLatin1String("ColorJitter");
    });
    const Augmentation three(steps, Shape::image(3, 40, 30), 1);
    const Augmentation one(steps, Shape::image(1, 40, 30), 1);
    for (int index = 0; index < 20; ++index) {
        const Bytes expected = changed(one, plane, index);
        const Bytes result = changed(three, picture, index);
        for (std::ptrdiff_t channel = 0; channel < 3; ++channel)
            QVERIFY(std::equal(expected.begin(), expected.end(), result.begin() + channel * 40 * 30));
    }
}

void TestAugmentation::brightens()
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

void TestAugmentation::staysWithinBlackAndWhite()
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

void TestAugmentation::contrastKeepsTheMean()
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

void TestAugmentation::contrastWeighsColours()
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

void TestAugmentation::noiseIsNormal()
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

void TestAugmentation::noiseIsEachPixelsOwn()
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

void TestAugmentation::erasesRectangles()
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

void TestAugmentation::keepsTheOrder()
{
    // What is erased first is noisy afterwards; what is erased last is black.
    const Choice erasing = choice("RandomErasing", {{"p", 1.0}, {"scale_min", 0.2}});
    const Choice brighter = choice("GaussianNoise", {{"sigma", 0.2}});
    const auto blacks = [&](const std::vector<Choice> &steps) {
        const Bytes result = changed(Augmentation(steps, Shape::image(1, 40, 40), 1), Bytes(40 * 40, 200), 0);
        return std::count(result.begin(), result.end(), std::uint8_t{0});
    };
    const auto last = blacks({brighter, erasing});
    QVERIFY(last >= 40 * 40 / 6);
    QVERIFY(blacks({erasing, brighter}) < last);
    // Made smaller after the noise: black comes in around it.
    const Choice smaller = choice("RandomAffine", {{"scale_min", 0.5}, {"scale_max", 0.5}});
    const Augmentation small({brighter, smaller}, Shape::image(1, 40, 40), 2);
    QCOMPARE(changed(small, Bytes(40 * 40, 255), 1)[0], std::uint8_t{0});
}

void TestAugmentation::isTheSameInAnyOrder()
{
    const Augmentation augmentation(everything(), Shape::image(3, 19, 23), 11);
    const Bytes picture = noisyPicture(3 * 19 * 23);
    constexpr int images = 400;
    std::vector<Bytes> expected;
    for (int index = 0; index < images; ++index)
        expected.push_back(changed(augmentation, picture, index, 2));
    std::vector<Bytes> results(images);
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&, thread] {
            for (int index = images - 1 - thread; index >= 0; index -= 4)
                results[std::size_t(index)] = changed(augmentation, picture, index, 2);
        });
    }
    for (auto &thread : threads)
        thread.join();
    QVERIFY(results == expected);
}

void TestAugmentation::variesWithSeedEpochAndIndex()
{
    const Bytes picture = noisyPicture(28 * 28);
    for (const auto &step : {choice("GaussianNoise"), choice("RandomRotation")}) {
        std::map<std::uint64_t, int> seen;
        for (int seed = -2; seed <= 2; ++seed) {
            const Augmentation augmentation({step}, Shape::image(1, 28, 28), seed);
            for (int epoch = 1; epoch <= 10; ++epoch) {
                for (int index = 0; index < 10; ++index)
                    ++seen[fingerprint(changed(augmentation, picture, index, epoch))];
            }
        }
        QCOMPARE(seen.size(), std::size_t{5 * 10 * 10});
    }
}

void TestAugmentation::isTheSameOnEveryMachine()
{
    const Augmentation augmentation(everything(), Shape::image(3, 32, 32), 7);
    const Bytes picture = noisyPicture(3 * 32 * 32);
    std::uint64_t hash = fingerprint({});
    for (int index = 0; index < 100; ++index)
        hash = fingerprint(changed(augmentation, picture, index), hash);
    // Runs that are resumed, and courses that compare results, count on this number.
    QCOMPARE(hash, std::uint64_t{7377814609726757232ULL});
}

void TestAugmentation::kernelsAgree()
{
    const auto kernels = allKernels();
    for (const int count : {0, 1, 31, 32, 33, 784, 1025, 200'000}) {
        const Bytes pixels = noisyPicture(count);
        Bytes mirrored(pixels.rbegin(), pixels.rend());
        std::vector<Bytes> results;
        for (const auto *kernel : kernels) {
            QCOMPARE(kernel->sum(pixels.data(), count), std::accumulate(pixels.begin(), pixels.end(), 0LL));
            Bytes result(pixels.size());
            kernel->mirror(pixels.data(), count, result.data());
            QCOMPARE(result, mirrored);
            kernel->scaleAndShift(result.data(), count, 1.37F, -21.3F);
            kernel->addNoise(result.data(), count, 17.9F, 0x12345678U, 0x9ABCDEF0U);
            results.push_back(result);
        }
        QVERIFY(
            std::all_of(results.begin(), results.end(), [&](auto &result) { return result == results[0]; }));
    }
    const Bytes source = noisyPicture(64 * 40 * 3);
    const Mapping turned = rotation(33, 50, 37).then(zoom(0.8, 50, 37));
    std::vector<Bytes> results;
    for (const auto *kernel : kernels) {
        results.emplace_back(3 * 37 * 50);
        kernel->warp({{source.data() + 65, 6, 64 * 40}, turned, 3, 37, 50, results.back().data()});
    }
    QVERIFY(std::all_of(results.begin(), results.end(), [&](auto &result) { return result == results[0]; }));
}

void TestAugmentation::staysInBounds()
{
    // Vectors of exactly the size: the sanitizers see a byte too far. Guards see it without them.
    std::mt19937 generator(3);
    const auto upTo = [&](unsigned most) { return std::int64_t(1 + generator() % most); };
    std::vector<Shape> shapes{Shape::image(1, 1, 1),   Shape::image(3, 1, 1),  Shape::image(1, 1, 100),
                              Shape::image(3, 100, 1), Shape::image(1, 2, 31), Shape::image(3, 33, 29)};
    for (int i = 0; i < 60; ++i)
        shapes.push_back(Shape::image(i % 2 == 0 ? 1 : 3, upTo(70), upTo(70)));
    std::vector<Choice> steps = everything();
    steps.push_back(choice("RandomCrop", {{"padding", std::int64_t{1'000'000'000}}}));
    steps.push_back(choice("RandomAffine", {{"translate", 1.0}, {"scale_min", 0.1}, {"scale_max", 10.0}}));
    steps.push_back(choice("RandomAffine", {{"scale_min", 0.1}, {"scale_max", 0.1}}));
    steps.push_back(choice("RandomAffine", {{"scale_min", 0.1}, {"scale_max", 0.1}}));
    steps.push_back(choice("RandomRotation", {{"degrees", 180.0}}));
    for (const auto &shape : shapes) {
        const Bytes picture = noisyPicture(shape.elements());
        for (int index = 0; index < 30; ++index) {
            std::shuffle(steps.begin(), steps.end(), generator);
            const std::vector<Choice> some(steps.begin(), steps.begin() + upTo(unsigned(steps.size())));
            const Augmentation augmentation(some, shape, index);
            Bytes guarded(picture.size() + 64, 123);
            augmentation.apply(picture.data(), guarded.data() + 32, 1, index);
            QVERIFY(std::count(guarded.begin(), guarded.begin() + 32, 123) == 32);
            QVERIFY(std::count(guarded.end() - 32, guarded.end(), 123) == 32);
            QCOMPARE(changed(augmentation, picture, index), Bytes(guarded.begin() + 32, guarded.end() - 32));
        }
    }
}

void TestAugmentation::namesFaults()
{
    for (const auto &type : augmentationTypes())
        QVERIFY2(!augmentationFault({type.type}), qPrintable(type.type));
    QVERIFY(augmentationFault(choice("RandomAffine", {{"scale_min", 1.2}})));
    QVERIFY(augmentationFault(choice("RandomErasing", {{"scale_max", 0.01}})));
    QVERIFY(augmentationFault(choice("RandomErasing", {{"ratio_min", 4.0}})));
    QVERIFY(!augmentationFault(choice("RandomAffine", {{"scale_min", 1.2}, {"scale_max", 1.2}})));
}

QTEST_MAIN(TestAugmentation)
#include "test_augmentation.moc"
