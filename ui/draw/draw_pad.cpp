#include "ui/draw/draw_pad.h"

#include "ui/common/theme.h"

#include <QMouseEvent>
#include <QPainter>

namespace workbench {

DrawPad::DrawPad(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("drawPad"));
    setAccessibleName(tr("Drawing"));
    setAccessibleDescription(tr("Draw with the mouse; Ctrl+Z takes the last stroke back, Delete clears"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::CrossCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void DrawPad::clear()
{
    m_strokes.clear();
    update();
    Q_EMIT changed();
}

void DrawPad::undoStroke()
{
    if (m_strokes.empty())
        return;
    m_strokes.pop_back();
    update();
    Q_EMIT changed();
}

void DrawPad::setPen(const QColor &ink, const QColor &ground, double width)
{
    m_ink = ink;
    m_ground = ground;
    m_width = width;
    update();
}

QSize DrawPad::sizeHint() const
{
    return {220, 220};
}

QSize DrawPad::minimumSizeHint() const
{
    return {120, 120};
}

QRect DrawPad::square() const
{
    const int side = std::min(width(), height());
    return {0, 0, side, side};
}

QPointF DrawPad::placeOf(QPointF point) const
{
    return point / std::max(1, square().width());
}

void DrawPad::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect pad = square();
    painter.setClipRect(pad);
    painter.fillRect(pad, m_ground);
    painter.setPen(QPen(m_ink, m_width * pad.width(), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const auto &stroke : m_strokes) {
        QPolygonF scaled = QTransform::fromScale(pad.width(), pad.width()).map(stroke);
        scaled << scaled.back(); // a dot is a line to itself
        painter.drawPolyline(scaled);
    }
    if (m_strokes.empty()) {
        painter.setPen(m_ink);
        painter.drawText(pad.adjusted(12, 12, -12, -12), Qt::AlignCenter | Qt::TextWordWrap, tr("Draw here"));
    }
    painter.setPen(QPen(hasFocus() ? themeColors().accent : themeColors().border, hasFocus() ? 4 : 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(pad);
}

void DrawPad::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !square().contains(event->position().toPoint()))
        return;
    m_strokes.push_back(QPolygonF{placeOf(event->position())});
    update();
    Q_EMIT changed();
}

void DrawPad::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton) || m_strokes.empty())
        return;
    m_strokes.back() << placeOf(event->position());
    update();
    Q_EMIT changed();
}

void DrawPad::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo))
        undoStroke();
    else if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        clear();
    else
        QWidget::keyPressEvent(event);
}

} // namespace workbench
