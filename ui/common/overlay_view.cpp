#include "ui/common/overlay_view.h"

#include "core/number_text.h"
#include "ui/common/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <cmath>

namespace workbench {

OverlayView::OverlayView(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("overlayView"));
    setAccessibleName(tr("The sample with the map over it"));
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void OverlayView::setPicture(const QImage &picture)
{
    m_picture = picture.convertToFormat(QImage::Format_RGB32);
    // Without colours of its own, so that those of the map can be read.
    m_grey = picture.convertToFormat(QImage::Format_Grayscale8).convertToFormat(QImage::Format_RGB32);
    update();
}

void OverlayView::setMap(const Planes &values, const QImage &colors, const QRectF &place)
{
    m_values = values;
    m_map = colors;
    m_place = place;
    update();
}

void OverlayView::setStrength(double strength)
{
    m_strength = strength;
    update();
}

QImage OverlayView::composed() const
{
    QImage image(m_picture.size(), QImage::Format_RGB32);
    QPainter painter(&image);
    paint(painter, image.rect());
    return image;
}

/// The picture in `area`, and the map over its part of it.
void OverlayView::paint(QPainter &painter, const QRectF &area) const
{
    const bool isOver = !m_map.isNull() && m_strength > 0;
    painter.drawImage(area, isOver ? m_grey : m_picture);
    if (!isOver)
        return;
    const double scale = area.width() / m_picture.width();
    painter.setClipRect(area);
    painter.setOpacity(m_strength);
    painter.drawImage(QRectF(area.left() + m_place.left() * scale, area.top() + m_place.top() * scale,
                             m_place.width() * scale, m_place.height() * scale),
                      m_map);
    painter.setOpacity(1);
    painter.setClipping(false);
}

QRect OverlayView::pictureRect() const
{
    const QSize size = m_picture.size().scaled(this->size(), Qt::KeepAspectRatio);
    return {QPoint((width() - size.width()) / 2, 0), size};
}

void OverlayView::paintEvent(QPaintEvent *)
{
    if (m_picture.isNull())
        return;
    QPainter painter(this);
    const QRect area = pictureRect();
    paint(painter, area);
    painter.setPen(themeColors().border);
    painter.drawRect(area.adjusted(0, 0, -1, -1));
}

QString OverlayView::textAt(const QPoint &place) const
{
    const QRect area = pictureRect();
    if (m_map.isNull() || !area.contains(place))
        return {};
    const double scale = double(area.width()) / m_picture.width();
    const double x = (place.x() - area.left()) / scale - m_place.left();
    const double y = (place.y() - area.top()) / scale - m_place.top();
    const auto row = std::int64_t(std::floor(y * double(m_values.height) / m_place.height()));
    const auto column = std::int64_t(std::floor(x * double(m_values.width) / m_place.width()));
    if (row < 0 || row >= m_values.height || column < 0 || column >= m_values.width)
        return {};
    return tr("row %1, column %2: %3").arg(row).arg(column).arg(valueText(m_values.at(0, row, column), 5));
}

void OverlayView::mouseMoveEvent(QMouseEvent *event)
{
    const QString text = textAt(event->position().toPoint());
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPosition().toPoint(), text, this);
}

} // namespace workbench
