#include "ui/scenes/pointer_cursor.h"

#include <QPainter>
#include <QPixmap>

namespace workbench {

namespace {

constexpr int side = 48; ///< as large as every platform's cursors may be
constexpr qreal dotRadius = 6;
constexpr QRgb red = 0xffff2d2d;

} // namespace

QCursor pointerCursor(qreal pixelRatio)
{
    QPixmap picture(QSize(side, side) * pixelRatio);
    picture.setDevicePixelRatio(pixelRatio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF center(side / 2.0, side / 2.0);
    QRadialGradient glow(center, side / 2.0);
    QColor color(red);
    for (const auto &[place, opacity] : {std::pair{0.0, 0.55}, {0.45, 0.35}, {1.0, 0.0}}) {
        color.setAlphaF(float(opacity));
        glow.setColorAt(place, color);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(glow);
    painter.drawEllipse(center, side / 2.0, side / 2.0);
    // White around the dot: red alone would drown in a red map.
    painter.setPen(QPen(Qt::white, 2));
    painter.setBrush(QColor(red));
    painter.drawEllipse(center, dotRadius, dotRadius);
    painter.end();
    return QCursor(picture);
}

} // namespace workbench
