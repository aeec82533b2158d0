#include "ui/attribution/paint_view.h"

#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace workbench {

PaintView::PaintView(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("paintView"));
    setAccessibleName(tr("The changed sample"));
    setAccessibleDescription(
        tr("Paint with the mouse, erase with its right button. By keyboard: arrows move, "
           "Space paints, Delete erases, Ctrl+Z takes a stroke back."));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::CrossCursor);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PaintView::setPicture(const QImage &picture)
{
    if (picture.size() != m_picture.size())
        m_cursor = {picture.width() / 2, picture.height() / 2};
    m_picture = picture;
    update();
}

void PaintView::setRadius(double radius)
{
    m_radius = radius;
    update();
}

QRect PaintView::pictureRect() const
{
    return {{0, 0}, m_picture.size().scaled(size(), Qt::KeepAspectRatio)};
}

QPointF PaintView::placeOf(const QPointF &position) const
{
    const QRect area = pictureRect();
    return {position.x() * m_picture.width() / std::max(1, area.width()),
            position.y() * m_picture.height() / std::max(1, area.height())};
}

void PaintView::paintEvent(QPaintEvent *)
{
    if (m_picture.isNull())
        return;
    QPainter painter(this);
    const QRect area = pictureRect();
    painter.drawImage(area, m_picture);
    painter.setPen(QPen(hasFocus() ? themeColors().accent : themeColors().border, hasFocus() ? 3 : 1));
    painter.drawRect(area.adjusted(0, 0, -1, -1));
    const double scale = double(area.width()) / m_picture.width();
    const double radius = std::max(0.5, m_radius) * scale;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(themeColors().accent, 2));
    if (m_mouse)
        painter.drawEllipse(*m_mouse * scale, radius, radius);
    else if (hasFocus())
        painter.drawEllipse((QPointF(m_cursor) + QPointF(0.5, 0.5)) * scale, radius, radius);
}

void PaintView::mousePressEvent(QMouseEvent *event)
{
    if (m_picture.isNull() || !(event->buttons() & (Qt::LeftButton | Qt::RightButton)))
        return;
    m_last = placeOf(event->position());
    Q_EMIT strokeBegan();
    Q_EMIT painted(m_last, m_last, event->button() == Qt::RightButton);
}

void PaintView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF place = placeOf(event->position());
    m_mouse = pictureRect().contains(event->position().toPoint()) ? std::optional(place) : std::nullopt;
    update();
    if (m_picture.isNull() || !(event->buttons() & (Qt::LeftButton | Qt::RightButton)))
        return;
    Q_EMIT painted(m_last, place, bool(event->buttons() & Qt::RightButton));
    m_last = place;
}

void PaintView::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    m_mouse.reset();
    update();
}

void PaintView::moveCursor(int columns, int rows)
{
    m_mouse.reset();
    m_cursor = {std::clamp(m_cursor.x() + columns, 0, std::max(0, m_picture.width() - 1)),
                std::clamp(m_cursor.y() + rows, 0, std::max(0, m_picture.height() - 1))};
    update();
}

void PaintView::stamp(bool erase)
{
    const QPointF middle = QPointF(m_cursor) + QPointF(0.5, 0.5);
    Q_EMIT strokeBegan();
    Q_EMIT painted(middle, middle, erase);
}

void PaintView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo))
        return Q_EMIT undoWanted();
    switch (event->key()) {
    case Qt::Key_Left:
        return moveCursor(-1, 0);
    case Qt::Key_Right:
        return moveCursor(1, 0);
    case Qt::Key_Up:
        return moveCursor(0, -1);
    case Qt::Key_Down:
        return moveCursor(0, 1);
    case Qt::Key_Space:
        return stamp(false);
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return stamp(true);
    default:
        QWidget::keyPressEvent(event);
    }
}

bool PaintView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent *>(event)->matches(QKeySequence::Undo))
        event->accept();
    return QWidget::event(event);
}

void PaintView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void PaintView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace workbench
