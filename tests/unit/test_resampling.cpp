#include "core/data/augmentation/kernels.h"
#include "core/instruction_set.h"
#include "tests/unit/pictures.h"

#include <QTest>

namespace workbench {

extern const PixelKernels pixelKernelsBasic;
#ifdef __x86_64__
extern const PixelKernels pixelKernelsAvx2;
extern const PixelKernels pixelKernelsAvx512;
#endif

} // namespace workbench

using namespace workbench;
using namespace workbench::test;

namespace {

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

class TestResampling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matchesTheReference_data();
    void matchesTheReference();
    void turnsCounterclockwise();
    void zooms();
    void kernelsAgree();
};

void TestResampling::matchesTheReference_data()
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

void TestResampling::matchesTheReference()
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

void TestResampling::turnsCounterclockwise()
{
    const Bytes picture{10, 20, 30, //
                        40, 50, 60, //
                        70, 80, 90};
    Bytes result(9);
    resample(picture.data(), rotation(90, 3, 3), {1, 3, 3}, result.data());
    QVERIFY(largestDifference(result, {30, 60, 90, 20, 50, 80, 10, 40, 70}) <= 1);
}

void TestResampling::zooms()
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

void TestResampling::kernelsAgree()
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

QTEST_MAIN(TestResampling)
#include "test_resampling.moc"
