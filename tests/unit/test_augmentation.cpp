#include "tests/unit/pictures.h"

#include <QTest>
#include <thread>

using namespace workbench;
using namespace workbench::test;

namespace {

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
    void anglesAreSpreadEvenly();
    void shiftsUpToItsShare();
    void resamplesOnce();
    void channelsMoveTogether();
    void keepsTheOrder();
    void isTheSameInAnyOrder();
    void variesWithSeedEpochAndIndex();
    void isTheSameOnEveryMachine();
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
