#pragma once

#include "core/graph/network.h"

#include <QGraphicsItem>

namespace workbench {

/// A connection between two cards, by their places in the column (0 is the input).
struct Wire
{
    int from = 0;
    int to = 0;
    /// None: the straight line to the card just below. Otherwise the lane beside the column that it takes.
    std::optional<int> lane;

    bool operator==(const Wire &) const = default;
};

/// All connections between cards, of which `places` holds each layer's. Wires that share a stretch of the
/// column get lanes of their own.
std::vector<Wire> wiresOf(const Network &network, const QHash<QString, std::size_t> &places);
int laneCount(const std::vector<Wire> &wires);

/// Where cards and lanes stand; set by the scene.
struct WireGeometry
{
    std::vector<QRectF> cards;
    qreal laneStep = 0;
};

/// Draws all wires under the cards; those at the selected card in the accent color.
class WireItem : public QGraphicsItem
{
public:
    WireItem();

    void setWires(std::vector<Wire> wires, WireGeometry geometry);
    void setSelected(int card);
    /// The wire whose arrow is at this place; null where there is none.
    const Wire *arrowAt(const QPointF &position) const;

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    bool isNear(const Wire &wire, const QRectF &area) const;
    QPainterPath pathOf(const Wire &wire) const;

    std::vector<Wire> m_wires;
    WireGeometry m_geometry;
    int m_selected = -1;
};

} // namespace workbench
