#include "ui/attribution/overlay_view.h"

#include "ui/attribution/method_strip.h"
#include "ui/common/number_text.h"
#include "ui/common/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

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

void OverlayView::setMap(const std::optional<Attribution> &attribution)
{
    m_attribution = attribution;
    m_map = attribution ? attributionImage(*attribution) : QImage();
    update();
}

void OverlayView::setStrength(double strength)
{
    m_strength = strength;
    update();
}

QImage OverlayView::composed() const
{
    if (m_map.isNull() || m_strength <= 0 || m_map.size() != m_picture.size())
        return m_picture;
    QImage image = m_grey;
    QPainter painter(&image);
    painter.setOpacity(m_strength);
    painter.drawImage(0, 0, m_map);
    return image;
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
    painter.drawImage(area, composed());
    painter.setPen(themeColors().border);
    painter.drawRect(area.adjusted(0, 0, -1, -1));
}

QString OverlayView::textAt(const QPoint &place) const
{
    const QRect area = pictureRect();
    if (!m_attribution || !area.contains(place))
        return {};
    const Planes &map = m_attribution->map;
    const auto row = (place.y() - area.top()) * map.height / area.height();
    const auto column = (place.x() - area.left()) * map.width / area.width();
    return tr("row %1, column %2: %3").arg(row).arg(column).arg(valueText(map.at(0, row, column), 5));
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
