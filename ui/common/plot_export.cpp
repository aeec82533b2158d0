#include "ui/common/plot_export.h"

#include "core/figure/picture_file.h"
#include "ui/common/plot.h"

#include <QPainter>

namespace workbench {

namespace {

constexpr QSize smallest(640, 320);
constexpr int imageScale = 2;

/// A QPicture enlarges itself as the device's points for an inch are more than its own; ours has a size.
void draw(QPainter &painter, const QPicture &drawing)
{
    painter.scale(qreal(drawing.logicalDpiX()) / painter.device()->logicalDpiX(),
                  qreal(drawing.logicalDpiY()) / painter.device()->logicalDpiY());
    painter.drawPicture(QPointF(), drawing);
}

} // namespace

PlotPicture takePicture(Plot &plot)
{
    const QSize size = plot.size().expandedTo(smallest);
    return {plot.pictureOnPaper(size), size};
}

PlotPicture sideBySide(const PlotPicture &left, const PlotPicture &right)
{
    PlotPicture both;
    both.size = {left.size.width() + right.size.width(), std::max(left.size.height(), right.size.height())};
    QPainter painter(&both.drawing);
    painter.drawPicture(0, 0, left.drawing);
    painter.drawPicture(left.size.width(), 0, right.drawing);
    painter.end();
    return both;
}

Result<void> savePlotPicture(const QString &path, const PlotPicture &picture)
{
    return savePicture(path, picture.size, [&](QPainter &painter) { draw(painter, picture.drawing); });
}

QImage imageOf(const PlotPicture &picture)
{
    QImage image(picture.size * imageScale, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(imageScale, imageScale);
    draw(painter, picture.drawing);
    return image;
}

} // namespace workbench
