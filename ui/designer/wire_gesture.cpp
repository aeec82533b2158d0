#include "ui/designer/wire_gesture.h"

#include "ui/common/theme.h"
#include "ui/designer/layer_edits.h"

#include <QPainter>

namespace workbench {

namespace {

constexpr qreal portReach = 9;

} // namespace

QPointF WireGesture::portOf(const LayerCard &card)
{
    return card.mapToScene(card.cardRect().center().x(), card.cardRect().bottom());
}

bool WireGesture::isAtPort(const LayerCard &card, const QPointF &place)
{
    return QLineF(portOf(card), place).length() <= portReach;
}

bool WireGesture::begin(const QPointF &place)
{
    const LayerCard *card = m_scene.cardNear(place, portReach);
    m_oldTo.clear();
    m_target.clear();
    m_refusal.clear();
    m_end = place;
    if (card && isAtPort(*card, place)) {
        m_from = card->content().id;
        return true;
    }
    const auto wire = m_scene.arrowAt(place);
    if (!wire)
        return false;
    m_from = wire->first;
    m_oldTo = wire->second;
    return true;
}

void WireGesture::moveTo(const QPointF &place)
{
    m_end = place;
    const LayerCard *card = m_scene.cardAt(place);
    const QString target = card ? card->content().id : QString();
    if (target == m_target)
        return;
    m_target = target;
    m_refusal.clear();
    if (target.isEmpty() || target == m_from || target == m_oldTo)
        return;
    if (const auto possible = withWire(m_document.network(), m_from, m_oldTo, target); !possible)
        m_refusal = possible.error().what;
}

void WireGesture::finish()
{
    const QString from = std::exchange(m_from, QString());
    if (!m_target.isEmpty() && m_target != from && m_target != m_oldTo && m_refusal.isEmpty()) {
        if (moveWire(m_document, from, m_oldTo, m_target))
            m_document.selectLayer(m_target);
    }
}

void WireGesture::paint(QPainter &painter) const
{
    const LayerCard *source = m_scene.card(m_from);
    if (!source)
        return;
    const ThemeColors &colors = themeColors();
    const QColor color = m_refusal.isEmpty() ? colors.accent : colors.bad;
    painter.setPen(QPen(color, 2, m_refusal.isEmpty() ? Qt::SolidLine : Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawLine(portOf(*source), m_end);
    painter.setBrush(color);
    painter.drawEllipse(m_end, 4, 4);
    if (const LayerCard *target = m_scene.card(m_target); target && target != source) {
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(target->mapRectToScene(target->cardRect()), 6, 6);
    }
}

} // namespace workbench
