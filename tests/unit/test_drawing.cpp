#include "core/data/camera.h"
#include "core/data/drawing_style.h"
#include "core/data/load_data_set.h"
#include "tests/unit/course.h"
#include "tests/unit/projects.h"

#include <cmath>

using namespace workbench;

namespace {

/// Images of 28 × 28 with one bar each: `width` wide, 20 high, its left side at `x`.
DataSetPointer bars(int width, int x, bool lightOnDark)
{
    auto data = std::make_shared<DataSet>();
    data->imageShape = Shape::image(1, 28, 28);
    data->classNames = QStringList{QStringLiteral("bar")};
    std::vector<std::uint8_t> bytes;
    for (int image = 0; image < 5; ++image) {
        for (int row = 0; row < 28; ++row) {
            for (int column = 0; column < 28; ++column) {
                const bool isInk = row >= 4 && row < 24 && column >= x && column < x + width;
                bytes.push_back(isInk == lightOnDark ? 255 : 0);
            }
        }
        data->train.labels.push_back(0);
    }
    data->train.pixels = std::make_shared<MemoryPixels>(std::move(bytes), 784);
    return data;
}

struct Drawn
{
    double mass = 0;
    QPointF center;
    QRect box;
};

Drawn look(const QImage &image, bool lightOnDark = true)
{
    Drawn drawn;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const int grey = qGray(image.pixel(x, y));
            const double ink = (lightOnDark ? grey : 255 - grey) / 255.0;
            drawn.mass += ink;
            drawn.center += ink * QPointF(x + 0.5, y + 0.5);
            if (ink > 0.5)
                drawn.box |= QRect(x, y, 1, 1);
        }
    }
    drawn.center /= drawn.mass;
    return drawn;
}

const std::vector<QPolygonF> corner{{{0.1, 0.1}, {0.1, 0.3}, {0.2, 0.3}}};

} // namespace

class TestDrawing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measuresADataSet_data();
    void measuresADataSet();
    void measuresFashion();
    void drawsWhereAndAsLargeAsTheStyleSays_data();
    void drawsWhereAndAsLargeAsTheStyleSays();
    void drawsADot();
    void takesPicturesFromAFilm();
    void saysThatACameraIsMissing();
};

void TestDrawing::measuresADataSet_data()
{
    QTest::addColumn<bool>("lightOnDark");
    QTest::newRow("light on dark") << true;
    QTest::newRow("dark on light") << false;
}

void TestDrawing::measuresADataSet()
{
    QFETCH(bool, lightOnDark);
    // 2 pixels wide: every pixel is outline, so the stroke is 2 of 28.
    const DrawingStyle style = drawingStyle(*bars(2, 6, lightOnDark));
    QCOMPARE(style.lightOnDark, lightOnDark);
    QVERIFY(std::abs(style.stroke - 2.0 / 28) < 1e-9);
    QVERIFY(std::abs(style.extent - 20.0 / 28) < 1e-9);
    QVERIFY(std::abs(style.centerX - std::max(0.3, 7.0 / 28)) < 1e-9);
    QVERIFY(std::abs(style.centerY - 0.5) < 1e-9);
}

void TestDrawing::measuresFashion()
{
    const auto data = loadDataSet(QStringLiteral("fashion-mnist"));
    VERIFY_RESULT(data);
    const DrawingStyle style = drawingStyle(**data);
    QVERIFY(style.lightOnDark);
    QVERIFY(style.extent > 0.8); // clothes fill their pictures
}

void TestDrawing::drawsWhereAndAsLargeAsTheStyleSays_data()
{
    QTest::addColumn<bool>("lightOnDark");
    QTest::addColumn<double>("extent");
    QTest::addColumn<QPointF>("center");
    QTest::newRow("as MNIST") << true << 20.0 / 28 << QPointF(0.5, 0.5);
    QTest::newRow("small, off the middle") << true << 0.4 << QPointF(0.4, 0.6);
    QTest::newRow("on paper") << false << 0.7 << QPointF(0.5, 0.5);
}

void TestDrawing::drawsWhereAndAsLargeAsTheStyleSays()
{
    QFETCH(bool, lightOnDark);
    QFETCH(double, extent);
    QFETCH(QPointF, center);
    const DrawingStyle style{lightOnDark, 0.08, extent, center.x(), center.y()};
    const QColor ink = lightOnDark ? Qt::white : Qt::black;
    for (const double scale : {1.0, 2.5}) { // however large it was drawn
        std::vector<QPolygonF> strokes = corner;
        strokes[0] = QTransform::fromScale(scale, scale).map(strokes[0]);
        const QImage image = styledDrawing(strokes, style, {56, 56}, ink);
        const Drawn drawn = look(image, lightOnDark);
        QVERIFY(std::abs(drawn.center.x() - 56 * center.x()) < 0.6);
        QVERIFY(std::abs(drawn.center.y() - 56 * center.y()) < 0.6);
        QVERIFY2(std::abs(drawn.box.height() - 56 * extent) <= 2,
                 qPrintable(QString::number(drawn.box.height())));
        QCOMPARE(qGray(image.pixel(0, 0)), lightOnDark ? 0 : 255);
    }
    QVERIFY(styledDrawing({}, style, {28, 28}, ink).isNull());
}

void TestDrawing::drawsADot()
{
    const QImage image = styledDrawing({QPolygonF{{0.9, 0.2}}}, {}, {28, 28}, Qt::white);
    const Drawn drawn = look(image);
    QVERIFY(drawn.mass > 1 && drawn.mass < 20);
    QVERIFY(std::abs(drawn.center.x() - 14) < 0.6);
}

void TestDrawing::takesPicturesFromAFilm()
{
    QTemporaryDir folder;
    for (int i = 0; i < 3; ++i) {
        QImage frame(64, 48, QImage::Format_RGB32);
        frame.fill(QColor(250, 100 * i, 10));
        QVERIFY(frame.save(folder.filePath(QStringLiteral("frame_0%1.png").arg(i))));
    }
    auto camera = Camera::open(folder.filePath(QStringLiteral("frame_%02d.png")));
    VERIFY_RESULT(camera);
    for (int i = 0; i < 3; ++i) {
        const auto frame = camera->frame();
        VERIFY_RESULT(frame);
        QCOMPARE(frame->size(), QSize(64, 48));
        QCOMPARE(frame->pixel(30, 20), qRgb(250, 100 * i, 10));
    }
    COMPARE_ERROR(camera->frame(), QStringLiteral("no picture"));
}

void TestDrawing::saysThatACameraIsMissing()
{
    COMPARE_ERROR(Camera::open(QStringLiteral("/dev/video99")), QStringLiteral("/dev/video99"));
}

QTEST_MAIN(TestDrawing)
#include "test_drawing.moc"
