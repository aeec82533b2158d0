#include "core/data/sources/shape_figures.h"
#include "tests/unit/sources.h"

#include <QCryptographicHash>
#include <cmath>

using namespace workbench;
using namespace workbench::test;

class TestShapes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasUsualSizes();
    void takesOptions();
    void isTheSameEverywhere();
    void seedsDiffer();
    void moreImagesBeginAlike();
    void noiseIsAsStrongAsAsked();
    void figuresAreWhole();
    void knowsDistances();
    void refuses();
    void stops();

private:
    static QByteArray bytes(const SourcePart &part)
    {
        return {reinterpret_cast<const char *>(part.pixels.data()), std::ssize(part.pixels)};
    }
};

void TestShapes::hasUsualSizes()
{
    const auto content = readSource("synthetic:shapes");
    VERIFY_RESULT(content);
    QCOMPARE(content->shape, Shape::image(1, 28, 28));
    QCOMPARE(content->classNames, (QStringList{"circle", "cross", "ring", "square", "star", "triangle"}));
    QCOMPARE(content->train.labels.size(), std::size_t{3000});
    QCOMPARE(content->test.labels.size(), std::size_t{600});
    QCOMPARE(content->train.pixels.size(), std::size_t{3000 * 28 * 28});
    for (std::int32_t label = 0; label < 6; ++label) {
        QCOMPARE(std::count(content->train.labels.begin(), content->train.labels.end(), label), 500);
        QCOMPARE(std::count(content->test.labels.begin(), content->test.labels.end(), label), 100);
    }
    QVERIFY(bytes(content->train).left(28 * 28) != bytes(content->test).left(28 * 28));
}

void TestShapes::takesOptions()
{
    auto content = readSource("synthetic:shapes,count=7,test_count=0,size=20x30,channels=3");
    VERIFY_RESULT(content);
    QCOMPARE(content->shape, Shape::image(3, 20, 30));
    QCOMPARE(content->train.pixels.size(), std::size_t{7 * 3 * 20 * 30});
    QVERIFY(content->test.isEmpty());
    // Channels are colours of their own.
    const QByteArray image = bytes(content->train).left(3 * 600);
    QVERIFY(image.left(600) != image.mid(600, 600));
    content = readSource("synthetic:shapes,count=1,test_count=1,size=40");
    VERIFY_RESULT(content);
    QCOMPARE(content->shape, Shape::image(1, 40, 40));
}

/// Fails where a compiler or processor rounds otherwise.
void TestShapes::isTheSameEverywhere()
{
    const auto grey = readSource("synthetic:shapes,count=300,test_count=60");
    const auto colour =
        readSource("synthetic:shapes,count=300,test_count=60,size=33x21,channels=3,noise=0.2,seed=7");
    VERIFY_RESULT(grey);
    VERIFY_RESULT(colour);
    const auto digest = [](const SourceContent &content) {
        return QCryptographicHash::hash(bytes(content.train) + bytes(content.test), QCryptographicHash::Md5)
            .toHex();
    };
    QCOMPARE(digest(*grey), QByteArray("6658caf1a99f656ce3ed174e53386cce"));
    QCOMPARE(digest(*colour), QByteArray("815bc9dc9fe50488c4f148b0f76125d8"));
}

void TestShapes::seedsDiffer()
{
    const auto one = readSource("synthetic:shapes,count=6,test_count=6,seed=1");
    const auto other = readSource("synthetic:shapes,count=6,test_count=6,seed=2");
    QVERIFY(bytes(one->train) != bytes(other->train));
    QVERIFY(bytes(one->test) != bytes(other->test));
    QCOMPARE(one->train.labels, other->train.labels);
}

void TestShapes::moreImagesBeginAlike()
{
    const auto few = readSource("synthetic:shapes,count=10,test_count=5");
    const auto many = readSource("synthetic:shapes,count=20,test_count=8");
    QVERIFY(bytes(many->train).startsWith(bytes(few->train)));
    QVERIFY(bytes(many->test).startsWith(bytes(few->test)));
}

void TestShapes::noiseIsAsStrongAsAsked()
{
    const auto spread = [](const QString &noise) {
        const auto content = readSource("synthetic:shapes,count=60,test_count=0,size=40,noise=" + noise);
        // Neighbours at the left border, where the figure seldom is: the light there is nearly the same.
        double sum = 0;
        for (int image = 0; image < 60; ++image) {
            for (int y = 0; y < 39; ++y) {
                const auto *pixel = content->train.pixels.data() + image * 1600 + y * 40;
                sum += (pixel[0] - pixel[40]) * (pixel[0] - pixel[40]);
            }
        }
        return std::sqrt(sum / (60 * 39) / 2);
    };
    QVERIFY(spread("0") < 3);
    QVERIFY(std::abs(spread("0.04") - 0.04 * 255) < 2);
    QVERIFY(spread("1") > 60);
}

/// With no noise, the brightest pixels are the figure's, and none lies at the border.
void TestShapes::figuresAreWhole()
{
    const auto content = readSource("synthetic:shapes,count=120,test_count=0,noise=0,size=28");
    VERIFY_RESULT(content);
    for (int image = 0; image < 120; ++image) {
        const auto *pixels = content->train.pixels.data() + image * 784;
        const int brightest = *std::max_element(pixels, pixels + 784);
        const int darkest = *std::min_element(pixels, pixels + 784);
        QVERIFY(brightest - darkest > 60);
        int bright = 0;
        for (int i = 0; i < 784; ++i)
            bright += pixels[i] > (brightest + darkest) / 2;
        QVERIFY2(bright > 50 && bright < 500, qPrintable(QString::number(bright)));
    }
}

void TestShapes::knowsDistances()
{
    const auto named = [](const char *name) { return int(figureNames().indexOf(QLatin1String(name))); };
    const auto near = [](double one, double other) { return std::abs(one - other) < 1e-9; };
    QVERIFY(near(distanceToFigure(named("circle"), {0, 0}), -0.9));
    QVERIFY(near(distanceToFigure(named("circle"), {3, 4}), 4.1));
    QVERIFY(near(distanceToFigure(named("square"), {0, 0}), -0.78));
    QVERIFY(near(distanceToFigure(named("square"), {1.78, 0.1}), 1));
    QVERIFY(distanceToFigure(named("ring"), {0, 0}) > 0.3);
    QVERIFY(distanceToFigure(named("ring"), {0, 0.64}) < -0.2);
    QVERIFY(distanceToFigure(named("cross"), {0.6, 0.6}) > 0.2);
    QVERIFY(distanceToFigure(named("cross"), {0.6, 0}) < -0.2);
    QVERIFY(near(distanceToFigure(named("triangle"), {0, 1.5}), 1));
    QVERIFY(distanceToFigure(named("triangle"), {0.6, -0.6}) > 0);
    QVERIFY(distanceToFigure(named("star"), {0, -0.9}) < 0);
    QVERIFY(distanceToFigure(named("star"), {0.6, -0.6}) > 0);
    QVERIFY(distanceToFigure(named("star"), {0, 0}) < -0.3);
}

void TestShapes::refuses()
{
    COMPARE_ERROR(readSource("synthetic:shapes,size=7"), "at least 8 × 8");
    COMPARE_ERROR(readSource("synthetic:shapes,size=9x5"), "at least 8 × 8");
    COMPARE_ERROR(readSource("synthetic:shapes,size=1000,count=9999999"), "more than 4 GB");
}

void TestShapes::stops()
{
    StopAtOnce stop;
    COMPARE_ERROR(readSource("synthetic:shapes", stop.control()), loadStopped().what);
}

QTEST_GUILESS_MAIN(TestShapes)
#include "test_shapes.moc"
