#include "core/data/image_file.h"

#include "core/data/picture_end.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QImageReader>
#include <QPainter>
#include <algorithm>
#include <cstdlib>
#include <limits>
#include <mutex>

namespace workbench {

namespace {

struct ImageFileText
{
    Q_DECLARE_TR_FUNCTIONS(ImageFile)
};

constexpr qint64 mostPixels = 100'000'000;
constexpr qint64 mostBytes = qint64{1} << 30;
/// Of a decoded picture, in MB: as many pixels, 4 bytes each.
constexpr int allocationLimit = 400;

QString fileError(const QFile &file)
{
    return ImageFileText::tr("the picture cannot be read: %1").arg(file.errorString());
}

/// Qt tells the height of a BMP as the file has it: below 0 where the rows begin at the top.
QSize sizeOf(const QImageReader &reader)
{
    const QSize size = reader.size();
    return {size.width(), std::abs(std::max(size.height(), -std::numeric_limits<int>::max()))};
}

/// Content decides what a file is, whatever its ending; other plugins (vector graphics) are not let near it.
std::optional<Error> prepare(QImageReader &reader, const QString &path)
{
    static std::once_flag once;
    std::call_once(once, [] { QImageReader::setAllocationLimit(allocationLimit); });
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    static const QList<QByteArray> formats{"png", "jpeg", "bmp", "webp", "tiff", "gif"};
    if (!formats.contains(reader.format()))
        return Error{ImageFileText::tr("the file is no picture that can be read"), path};
    const QSize size = sizeOf(reader);
    if (qint64(size.width()) * size.height() > mostPixels)
        return Error{ImageFileText::tr("the picture is too large: %1 × %2 pixels")
                         .arg(size.width())
                         .arg(size.height()),
                     path};
    return std::nullopt;
}

bool isGreyFormat(QImage::Format format)
{
    return format == QImage::Format_Grayscale8 || format == QImage::Format_Grayscale16 ||
           format == QImage::Format_Mono || format == QImage::Format_MonoLSB;
}

QImage withoutTransparency(const QImage &image)
{
    if (!image.hasAlphaChannel())
        return image;
    QImage opaque(image.size(), QImage::Format_RGB32);
    opaque.fill(Qt::white);
    QPainter(&opaque).drawImage(0, 0, image);
    return opaque;
}

QImage resized(const QImage &image, QSize size, Resize resize)
{
    if (image.size() == size)
        return image;
    if (resize == Resize::Stretch)
        return image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const bool fit = resize == Resize::Fit;
    const QSize scaledSize =
        image.size().scaled(size, fit ? Qt::KeepAspectRatio : Qt::KeepAspectRatioByExpanding);
    const QImage scaled =
        image.scaled(scaledSize.expandedTo({1, 1}), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const QPoint corner((scaled.width() - size.width()) / 2, (scaled.height() - size.height()) / 2);
    // Outside the picture copy() leaves the colour 0: black.
    return scaled.copy(QRect(corner, size));
}

std::uint8_t greyOf(QRgb color)
{
    return std::uint8_t((qRed(color) * 19595 + qGreen(color) * 38470 + qBlue(color) * 7471 + 0x8000) >> 16);
}

} // namespace

const QStringList &imageSuffixes()
{
    static const QStringList suffixes{"png", "jpg", "jpeg", "bmp", "webp", "tif", "tiff", "gif"};
    return suffixes;
}

Result<ImageHeader> readImageHeader(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(fileError(file), path);
    QImageReader reader(&file);
    if (const auto fault = prepare(reader, path))
        return tl::unexpected(*fault);
    QSize size = sizeOf(reader);
    if (reader.transformation() & QImageIOHandler::TransformationRotate90)
        size.transpose();
    if (size.isEmpty())
        return failure(ImageFileText::tr("the picture tells no size"), path);
    return ImageHeader{size, isGreyFormat(reader.imageFormat()), QString::fromLatin1(reader.format())};
}

Result<QImage> decodeImage(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(fileError(file), path);
    if (file.size() > mostBytes)
        return failure(ImageFileText::tr("the file is too large for a picture"), path);
    QByteArray bytes = file.readAll();
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    if (const auto fault = prepare(reader, path))
        return tl::unexpected(*fault);
    if (!hasPictureEnd(reader.format(), bytes))
        return failure(ImageFileText::tr("the picture breaks off: the file is not complete"), path);
    const QImage image = reader.read();
    if (image.isNull())
        return failure(ImageFileText::tr("the picture cannot be read: %1").arg(reader.errorString()), path);
    return image;
}

void convertImage(const QImage &image, const Shape &shape, Resize resize, std::uint8_t *target)
{
    const QSize size(int(shape.width()), int(shape.height()));
    const QImage fitted =
        resized(withoutTransparency(image), size, resize).convertToFormat(QImage::Format_RGB32);
    const std::int64_t plane = shape.height() * shape.width();
    for (int y = 0; y < size.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(fitted.constScanLine(y));
        for (int x = 0; x < size.width(); ++x, ++target) {
            if (shape.channels() == 1) {
                *target = greyOf(line[x]);
                continue;
            }
            target[0] = std::uint8_t(qRed(line[x]));
            target[plane] = std::uint8_t(qGreen(line[x]));
            target[2 * plane] = std::uint8_t(qBlue(line[x]));
        }
    }
}

QImage imageOf(const std::uint8_t *pixels, const Shape &shape)
{
    const int height = int(shape.height());
    const int width = int(shape.width());
    const std::int64_t plane = shape.height() * shape.width();
    const bool color = shape.channels() >= 3;
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < width; ++x, ++pixels)
            line[x] = color ? qRgb(pixels[0], pixels[plane], pixels[2 * plane])
                            : qRgb(pixels[0], pixels[0], pixels[0]);
    }
    return image;
}

} // namespace workbench
