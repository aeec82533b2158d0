#include "core/figure/picture_file.h"

#include "core/files.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <cmath>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PictureFile)
};

using Paint = std::function<void(QPainter &)>;

constexpr qreal pngScale = 2; ///< pixels for one unit, for a sharp picture in print
constexpr int pointsPerInch = 72;
/// Pixels that a picture may have: QImage refuses more than 2^31 bytes.
constexpr qreal mostPixels = 4e8;

QByteArray pdfOf(const QSizeF &size, const Paint &paint)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(pointsPerInch);
    writer.setPageSize(QPageSize(size, QPageSize::Point));
    writer.setPageMargins({});
    QPainter painter(&writer);
    paint(painter);
    painter.end();
    return buffer.data();
}

QByteArray pngOf(const QSizeF &size, const Paint &paint)
{
    const qreal scale = std::min(pngScale, std::sqrt(mostPixels / (size.width() * size.height())));
    QImage image((size * scale).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return {};
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(scale, scale);
    paint(painter);
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

} // namespace

QByteArray svgPicture(const QSizeF &size, const Paint &paint)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF(QPointF(), size));
    generator.setTitle(QStringLiteral("CNN Workbench"));
    QPainter painter(&generator);
    paint(painter);
    painter.end();
    return buffer.data();
}

Result<void> savePicture(const QString &path, const QSizeF &size, const Paint &paint)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    QByteArray bytes;
    if (suffix == QLatin1String("svg"))
        bytes = svgPicture(size, paint);
    else if (suffix == QLatin1String("pdf"))
        bytes = pdfOf(size, paint);
    else if (suffix == QLatin1String("png"))
        bytes = pngOf(size, paint);
    else
        return failure(Text::tr("a picture's name ends in .svg, .pdf or .png"), path);
    if (bytes.isEmpty())
        return failure(Text::tr("the picture is too large"), path);
    return writeWhole(path, bytes);
}

QString pictureFilter()
{
    return Text::tr("Pictures (*.svg *.pdf *.png)");
}

} // namespace workbench
