#include "core/data/image_file.h"
#include "core/data/picture_end.h"
#include "tests/unit/files.h"
#include "tests/unit/projects.h"

#include <QBuffer>
#include <QImageWriter>
#include <limits>

using namespace workbench;

namespace {

/// Left half red, right half green, one blue pixel in the corner.
QImage redGreen(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            image.setPixel(x, y, x < width / 2 ? qRgb(255, 0, 0) : qRgb(0, 255, 0));
    }
    image.setPixel(0, 0, qRgb(0, 0, 255));
    return image;
}

QByteArray encoded(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, format, 100))
        qFatal("cannot write %s", format);
    return bytes;
}

std::vector<int> converted(const QImage &image, const Shape &shape, Resize resize = Resize::Stretch)
{
    std::vector<std::uint8_t> bytes(std::size_t(shape.elements()));
    convertImage(image, shape, resize, bytes.data());
    return {bytes.begin(), bytes.end()};
}

} // namespace

class TestImageFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsFormats_data();
    void readsFormats();
    void refuses_data();
    void refuses();
    void findsTheEndBehindAPreview();
    void bmpNeedsItsRows();
    void bmpMayBeginAtTheTop();
    void readsBmpOfOs2();
    void turnsAsTheFileSays();
    void greyIsAsPillowMakesIt();
    void colourLiesInPlanes();
    void resizes_data();
    void resizes();
    void transparencyBecomesWhite();

private:
    QTemporaryDir m_folder;
};

void TestImageFile::readsFormats_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<bool>("exact");
    for (const auto *format : {"png", "bmp", "tiff"})
        QTest::newRow(format) << QByteArray(format) << true;
    for (const auto *format : {"jpeg", "webp"})
        QTest::newRow(format) << QByteArray(format) << false;
}

void TestImageFile::readsFormats()
{
    QFETCH(QByteArray, format);
    QFETCH(bool, exact);
    // The name says nothing: content decides.
    const QString path = m_folder.filePath(QStringLiteral("数据 集 🦊.%1").arg(exact ? "png" : "dat"));
    const QImage image = redGreen(30, 20);
    test::writeFile(path, encoded(image, format.constData()));
    const auto header = readImageHeader(path);
    VERIFY_RESULT(header);
    QCOMPARE(header->size, QSize(30, 20));
    QCOMPARE(header->format, QString::fromLatin1(format));
    QVERIFY(!header->grey);
    const auto decoded = decodeImage(path);
    VERIFY_RESULT(decoded);
    if (exact)
        QCOMPARE(decoded->convertToFormat(QImage::Format_RGB32), image);
    QVERIFY(qRed(decoded->pixel(4, 10)) > 240 && qGreen(decoded->pixel(25, 10)) > 240);
}

void TestImageFile::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("named");
    QImage image = redGreen(128, 128);
    for (int y = 0; y < 128; ++y) // no compression makes this small
        for (int x = 0; x < 128; ++x)
            image.setPixel(x, y, qRgb(x * y, x * 31 + y * y, x * x));
    QTest::newRow("nothing") << QByteArray() << "no picture";
    QTest::newRow("text") << QByteArray("label,pixel0\n1,0\n") << "no picture";
    QTest::newRow("vector graphics")
        << QByteArray(R"(<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>)") << "no picture";
    for (const auto *format : {"png", "jpeg", "bmp", "webp", "tiff"}) {
        const QByteArray bytes = encoded(image, format);
        QTest::addRow("%s cut off", format) << bytes.left(bytes.size() * 2 / 3) << "picture";
    }
    // A header of 60,000 × 60,000 pixels: width and height at 16, their checksum at 29.
    QByteArray huge = encoded(redGreen(2, 2), "png");
    const auto put = [&](qsizetype place, quint32 number) { qToBigEndian(number, huge.data() + place); };
    put(16, 60'000);
    put(20, 60'000);
    put(29, quint32(crc32(0, reinterpret_cast<const Bytef *>(huge.constData() + 12), 17)));
    QTest::newRow("huge") << huge << "too large";
}

void TestImageFile::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, named);
    const QString path = m_folder.filePath(QStringLiteral("broken"));
    test::writeFile(path, bytes);
    COMPARE_ERROR(decodeImage(path), named);
    COMPARE_ERROR(decodeImage(path), path);
    COMPARE_ERROR(decodeImage(m_folder.filePath(QStringLiteral("absent"))), QStringLiteral("absent"));
}

void TestImageFile::findsTheEndBehindAPreview()
{
    const QByteArray picture = encoded(redGreen(64, 64), "jpeg");
    const QByteArray preview = encoded(redGreen(8, 8), "jpeg");
    QByteArray segment("\xFF\xE1", 2);
    segment.append(char((preview.size() + 2) / 256)).append(char((preview.size() + 2) % 256)).append(preview);
    QByteArray whole = picture;
    whole.insert(2, segment);
    QVERIFY(hasPictureEnd("jpeg", whole));
    QVERIFY(hasPictureEnd("jpeg", whole + QByteArray(100'000, '\0')));
    QVERIFY(!hasPictureEnd("jpeg", whole.left(whole.size() - 200)));
    QVERIFY(!hasPictureEnd("jpeg", whole.left(whole.size() - 1)));
    QVERIFY(!hasPictureEnd("jpeg", whole.left(1)));
    QVERIFY(!hasPictureEnd("jpeg", {}));
}

void TestImageFile::bmpNeedsItsRows()
{
    const QByteArray whole = encoded(redGreen(5, 3), "bmp");
    QVERIFY(hasPictureEnd("bmp", whole));
    QVERIFY(!hasPictureEnd("bmp", whole.chopped(1)));
    const auto changed = [&](qsizetype place, qint32 number) {
        QByteArray bytes = whole;
        qToLittleEndian(number, bytes.data() + place);
        return bytes;
    };
    constexpr qint32 lowest = std::numeric_limits<qint32>::min();
    QVERIFY(!hasPictureEnd("bmp", changed(10, -1)));     // where the rows begin
    QVERIFY(!hasPictureEnd("bmp", changed(18, 0)));      // width
    QVERIFY(!hasPictureEnd("bmp", changed(22, lowest))); // height
    // 2^31 rows of 2^30 pixels of 64 bits: 2^64 bytes, which a 64-bit number takes for none.
    QByteArray most = changed(22, lowest);
    qToLittleEndian(qint32{1} << 30, most.data() + 18);
    qToLittleEndian(quint16{64}, most.data() + 28);
    QVERIFY(!hasPictureEnd("bmp", most));
}

void TestImageFile::bmpMayBeginAtTheTop()
{
    QByteArray bytes = encoded(redGreen(5, 3), "bmp");
    qToLittleEndian(qint32{-3}, bytes.data() + 22);
    const QString path = m_folder.filePath(QStringLiteral("top.bmp"));
    test::writeFile(path, bytes);
    const auto header = readImageHeader(path);
    VERIFY_RESULT(header);
    QCOMPARE(header->size, QSize(5, 3));
    const auto decoded = decodeImage(path);
    VERIFY_RESULT(decoded);
    QCOMPARE(decoded->convertToFormat(QImage::Format_RGB32), redGreen(5, 3).mirrored());
    // The largest size holds for both directions.
    qToLittleEndian(qint32{12'000}, bytes.data() + 18);
    for (const qint32 height : {-12'000, 12'000}) {
        qToLittleEndian(height, bytes.data() + 22);
        test::writeFile(path, bytes);
        COMPARE_ERROR(decodeImage(path), QStringLiteral("too large"));
    }
    qToLittleEndian(std::numeric_limits<qint32>::min(), bytes.data() + 22);
    test::writeFile(path, bytes);
    QVERIFY(!decodeImage(path));
}

void TestImageFile::readsBmpOfOs2()
{
    // Headers of 14 and 12 bytes; 3 × 2 pixels of 24 bits, each row filled up to 12 bytes.
    const QByteArray bytes("BM\x32\0\0\0\0\0\0\0\x1a\0\0\0\x0c\0\0\0\x03\0\x02\0\x01\0\x18\0"
                           "\x01\x02\x03\x04\x05\x06\x07\x08\x09\0\0\0"
                           "\x0a\x0b\x0c\x0d\x0e\x0f\x10\x11\x12\0\0\0",
                           50);
    const QString path = m_folder.filePath(QStringLiteral("os2.bmp"));
    test::writeFile(path, bytes);
    const auto decoded = decodeImage(path);
    VERIFY_RESULT(decoded);
    QCOMPARE(decoded->size(), QSize(3, 2));
    QCOMPARE(decoded->pixel(0, 0), qRgb(0x0c, 0x0b, 0x0a));
    QCOMPARE(decoded->pixel(2, 1), qRgb(9, 8, 7));
    test::writeFile(path, bytes.chopped(1));
    COMPARE_ERROR(decodeImage(path), QStringLiteral("breaks off"));
}

void TestImageFile::turnsAsTheFileSays()
{
    const QString path = m_folder.filePath(QStringLiteral("turned.jpg"));
    QImageWriter writer(path, "jpeg");
    writer.setQuality(100);
    writer.setTransformation(QImageIOHandler::TransformationRotate90);
    QVERIFY(writer.write(redGreen(30, 20)));
    const auto header = readImageHeader(path);
    VERIFY_RESULT(header);
    QCOMPARE(header->size, QSize(20, 30));
    const auto decoded = decodeImage(path);
    VERIFY_RESULT(decoded);
    QCOMPARE(decoded->size(), QSize(20, 30));
}

void TestImageFile::greyIsAsPillowMakesIt()
{
    // What Pillow's convert("L") gives for these colours.
    QImage image(6, 1, QImage::Format_RGB32);
    const QRgb colors[] = {qRgb(255, 0, 0), qRgb(0, 255, 0),     qRgb(0, 0, 255),
                           qRgb(1, 2, 3),   qRgb(255, 255, 255), qRgb(200, 100, 50)};
    for (int x = 0; x < 6; ++x)
        image.setPixel(x, 0, colors[x]);
    QCOMPARE(converted(image, Shape::image(1, 1, 6)), (std::vector<int>{76, 150, 29, 2, 255, 124}));
    QImage grey(4, 1, QImage::Format_Grayscale8);
    for (int x = 0; x < 4; ++x)
        grey.scanLine(0)[x] = uchar(x * 80);
    QCOMPARE(converted(grey, Shape::image(1, 1, 4)), (std::vector<int>{0, 80, 160, 240}));
}

void TestImageFile::colourLiesInPlanes()
{
    QCOMPARE(converted(redGreen(2, 1), Shape::image(3, 1, 2)), (std::vector<int>{0, 0, 0, 255, 255, 0}));
    const std::vector<std::uint8_t> bytes{1, 2, 3, 4, 5, 6};
    const QImage image = imageOf(bytes.data(), Shape::image(3, 1, 2));
    QCOMPARE(image.pixel(1, 0), qRgb(2, 4, 6));
    QCOMPARE(converted(image, Shape::image(3, 1, 2)), (std::vector<int>{1, 2, 3, 4, 5, 6}));
    QCOMPARE(imageOf(bytes.data(), Shape::image(1, 2, 3)).pixel(2, 1), qRgb(6, 6, 6));
}

void TestImageFile::resizes_data()
{
    QTest::addColumn<int>("resize");
    QTest::addColumn<QString>("row");
    QTest::newRow("stretch") << int(Resize::Stretch) << "wwww";
    QTest::newRow("fit") << int(Resize::Fit) << "bwwb";
    QTest::newRow("crop") << int(Resize::Crop) << "wwww";
}

void TestImageFile::resizes()
{
    QFETCH(int, resize);
    QFETCH(QString, row);
    QImage image(40, 80, QImage::Format_RGB32); // white, twice as high as wide
    image.fill(Qt::white);
    const auto bytes = converted(image, Shape::image(1, 4, 4), Resize(resize));
    for (std::size_t i = 0; i < bytes.size(); ++i)
        QCOMPARE(bytes[i], row[qsizetype(i % 4)] == QLatin1Char('w') ? 255 : 0);
    // What is cut off: a stripe at the top that a square in the middle does not have.
    for (int y = 0; y < 20; ++y) {
        for (int x = 0; x < 40; ++x)
            image.setPixel(x, y, qRgb(0, 0, 0));
    }
    const bool stripeIsSeen = converted(image, Shape::image(1, 4, 4), Resize(resize))[1] == 0;
    QCOMPARE(stripeIsSeen, Resize(resize) != Resize::Crop);
}

void TestImageFile::transparencyBecomesWhite()
{
    QImage image(2, 1, QImage::Format_ARGB32);
    image.setPixel(0, 0, qRgba(0, 0, 0, 0));
    image.setPixel(1, 0, qRgba(0, 0, 0, 255));
    QCOMPARE(converted(image, Shape::image(1, 1, 2)), (std::vector<int>{255, 0}));
}

QTEST_MAIN(TestImageFile)
#include "test_image_file.moc"
