#include "ui/designer/group_frame.h"

#include "ui/common/theme.h"

#include <QPainter>

namespace workbench {

namespace {

QFont nameFont()
{
    QFont font = drawingFont();
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

void paintFoldMark(QPainter &painter, const QRectF &area, bool folded)
{
    const QPointF middle = area.center();
    const QPolygonF right(
        {middle + QPointF(-2.5, -4.5), middle + QPointF(2.5, 0), middle + QPointF(-2.5, 4.5)});
    const QPolygonF down(
        {middle + QPointF(-4.5, -2.5), middle + QPointF(0, 2.5), middle + QPointF(4.5, -2.5)});
    painter.setPen(QPen(themeColors().text, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(folded ? right : down);
}

GroupFrame::GroupFrame(QString name, QString title) : m_name(std::move(name)), m_title(std::move(title))
{
    setZValue(-2);
    setAcceptedMouseButtons(Qt::NoButton);
}

void GroupFrame::setFrame(const QRectF &frame)
{
    prepareGeometryChange();
    m_frame = frame;
}

QRectF GroupFrame::headerRect() const
{
    return {m_frame.topLeft(), QSizeF(m_frame.width(), headerHeight)};
}

QRectF GroupFrame::foldRect() const
{
    return {m_frame.left() + 4, m_frame.top() + (headerHeight - foldMarkSide) / 2, foldMarkSide,
            foldMarkSide};
}

QRectF GroupFrame::titleRect() const
{
    const qreal width = QFontMetricsF(nameFont()).horizontalAdvance(m_name);
    const QRectF header = headerRect();
    return {foldRect().right() + 2, header.top(), std::min(width + 1, header.width() / 2), headerHeight};
}

void GroupFrame::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const ThemeColors &colors = themeColors();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colors.border, 1));
    painter->setBrush(colors.window);
    painter->drawRoundedRect(m_frame, 8, 8);
    paintFoldMark(*painter, foldRect(), false);
    const QRectF name = titleRect();
    painter->setFont(nameFont());
    painter->setPen(colors.text);
    painter->drawText(name, Qt::AlignVCenter,
                      QFontMetricsF(painter->font()).elidedText(m_name, Qt::ElideRight, name.width()));
    QRectF rest = headerRect().adjusted(0, 0, -10, 0);
    rest.setLeft(name.right() + 12);
    painter->setFont(drawingFont());
    painter->setPen(colors.mutedText);
    painter->drawText(rest, Qt::AlignVCenter,
                      QFontMetricsF(painter->font()).elidedText(m_title, Qt::ElideRight, rest.width()));
}

} // namespace workbench
