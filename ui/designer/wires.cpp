#include "ui/designer/wires.h"

#include "core/graph/groups.h"
#include "ui/common/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOptionGraphicsItem>
#include <algorithm>

namespace workbench {

namespace {

constexpr qreal firstPort = 20; ///< from the card's left edge
constexpr qreal portStep = 10;
constexpr qreal arrowSize = 4.5;
constexpr qreal arrowReach = 8; ///< how near a press must be to take the arrow

/// The first lane that is free all the way. `busyUntil[lane]` is the last card the lane's wires reach.
int takeLane(std::vector<int> &busyUntil, const Wire &wire)
{
    const auto free =
        std::find_if(busyUntil.begin(), busyUntil.end(), [&](int end) { return end <= wire.from; });
    const auto lane = int(free - busyUntil.begin());
    if (free == busyUntil.end())
        busyUntil.push_back(wire.to);
    else
        *free = wire.to;
    return lane;
}

bool holds(const std::vector<Wire> &wires, const Wire &wire)
{
    return std::find(wires.begin(), wires.end(), wire) != wires.end();
}

void drawArrow(QPainter &painter, const QPointF &tip)
{
    const QPolygonF head(
        {tip, tip + QPointF(-arrowSize, -arrowSize * 1.4), tip + QPointF(arrowSize, -arrowSize * 1.4)});
    painter.setBrush(painter.pen().color());
    painter.drawPolygon(head);
    painter.setBrush(Qt::NoBrush);
}

} // namespace

std::vector<Wire> wiresOf(const Network &network, const QHash<QString, std::size_t> &places)
{
    std::vector<Wire> straight;
    std::vector<Wire> around;
    for (const auto &layer : network.layers) {
        const int to = int(places.value(layer.id));
        const bool inFolded = isFolded(network, layer.group);
        for (const auto &input : layer.inputs) {
            const Wire wire{int(places.value(input)), to, std::nullopt};
            const bool isInside = wire.from == to;
            const bool isStraight = wire.from + 1 == to && (straight.empty() || straight.back() != wire);
            // A folded group has one wire from each card it reads.
            const bool isRepeated = inFolded && (holds(straight, wire) || holds(around, wire));
            if (!isInside && !isRepeated)
                (isStraight ? straight : around).push_back(wire);
        }
    }
    std::stable_sort(around.begin(), around.end(),
                     [](const Wire &a, const Wire &b) { return a.from < b.from; });
    std::vector<int> busyUntil;
    for (auto &wire : around)
        wire.lane = takeLane(busyUntil, wire);
    straight.insert(straight.end(), around.begin(), around.end());
    return straight;
}

int laneCount(const std::vector<Wire> &wires)
{
    int count = 0;
    for (const auto &wire : wires)
        count = std::max(count, wire.lane.value_or(-1) + 1);
    return count;
}

WireItem::WireItem()
{
    setZValue(-1);
    setAcceptedMouseButtons(Qt::NoButton);
    setFlag(ItemUsesExtendedStyleOption); // a large network is painted in the part that is seen
}

void WireItem::setWires(std::vector<Wire> wires, WireGeometry geometry)
{
    prepareGeometryChange();
    m_wires = std::move(wires);
    m_geometry = std::move(geometry);
    update();
}

void WireItem::setSelected(int card)
{
    m_selected = card;
    update();
}

const Wire *WireItem::arrowAt(const QPointF &position) const
{
    for (const auto &wire : m_wires) {
        const QPointF tip = pathOf(wire).currentPosition();
        if (QLineF(position, tip).length() <= arrowReach)
            return &wire;
    }
    return nullptr;
}

QRectF WireItem::boundingRect() const
{
    if (m_geometry.cards.empty())
        return {};
    return m_geometry.cards.front()
        .united(m_geometry.cards.back())
        .adjusted(-m_geometry.cards.front().left(), 0, 0, 0);
}

bool WireItem::isNear(const Wire &wire, const QRectF &area) const
{
    return m_geometry.cards[std::size_t(wire.from)].top() <= area.bottom() &&
           m_geometry.cards[std::size_t(wire.to)].bottom() >= area.top();
}

QPainterPath WireItem::pathOf(const Wire &wire) const
{
    const QRectF from = m_geometry.cards[std::size_t(wire.from)];
    const QRectF to = m_geometry.cards[std::size_t(wire.to)];
    QPainterPath path;
    if (!wire.lane) {
        path.moveTo(from.center().x(), from.bottom());
        path.lineTo(from.center().x(), to.top());
        return path;
    }
    const qreal port = from.left() + firstPort + *wire.lane * portStep;
    const qreal lane = from.left() - m_geometry.laneStep * (*wire.lane + 1);
    const qreal nextTop = m_geometry.cards[std::size_t(wire.from) + 1].top();
    const qreal lastBottom = m_geometry.cards[std::size_t(wire.to) - 1].bottom();
    const qreal bend = (wire.from + 1 == wire.to ? 0.5 : 1.0);
    const qreal leave = from.bottom() + (nextTop - from.bottom()) * bend;
    const qreal enter = to.top() - (to.top() - lastBottom) * bend;
    path.moveTo(port, from.bottom());
    path.cubicTo(port, leave, lane, from.bottom(), lane, leave);
    path.lineTo(lane, enter);
    path.cubicTo(lane, to.top(), port, enter, port, to.top());
    return path;
}

void WireItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *)
{
    const ThemeColors &colors = themeColors();
    painter->setRenderHint(QPainter::Antialiasing);
    for (const auto &wire : m_wires) {
        if (!isNear(wire, option->exposedRect))
            continue;
        const bool atSelected = wire.lane && (wire.from == m_selected || wire.to == m_selected);
        painter->setPen(QPen(atSelected ? colors.accent : colors.mutedText, wire.lane ? 1.6 : 1.2));
        painter->setOpacity(wire.lane ? 1.0 : 0.7);
        const QPainterPath path = pathOf(wire);
        painter->drawPath(path);
        if (wire.lane)
            drawArrow(*painter, path.currentPosition());
    }
}

} // namespace workbench
