#pragma once

#include "core/layers/analysis.h"

#include <QRectF>
#include <QSizeF>
#include <vector>

class QPainter;

namespace workbench {

/// The network as papers draw it: a box to scale for each output shape, from left to right, with names and
/// sizes, and arcs for what skips layers. Black on white, whatever the theme.
class ArchitectureFigure
{
public:
    /// Fails on a network with a fault: its boxes have no size.
    static Result<ArchitectureFigure> of(const Network &network, const NetworkAnalysis &analysis);

    QSizeF size() const { return m_size; }
    /// Places between two boxes, from left to right: where it may be cut into rows.
    const std::vector<qreal> &gaps() const { return m_gaps; }
    void paint(QPainter &painter) const;

private:
    /// One output, with the layers that led to it from the box before.
    struct Box
    {
        Shape shape;
        QStringList names = {};
        QRectF front = {};          ///< the face towards the reader
        QPointF depth = {};         ///< from the front's corners to the back's
        bool colored = false;       ///< a layer, not the input
        bool readsPrevious = false; ///< the box before it
        LayerCategory category = LayerCategory::DenseAndShape;
    };
    /// From one box's place in `m_boxes` to another's, not next to each other.
    struct Arc
    {
        std::size_t from = 0;
        std::size_t to = 0;
    };

    void addBox(const Layer &layer, const Shape &shape, const QHash<QString, std::size_t> &boxOf);
    void place();
    void paintBox(QPainter &painter, const Box &box) const;
    void paintArc(QPainter &painter, const Arc &arc) const;

    std::vector<Box> m_boxes;
    std::vector<Arc> m_arcs;
    std::vector<qreal> m_gaps;
    QSizeF m_size;
    qreal m_labelTop = 0;
    qreal m_ground = 0; ///< the height on which the boxes' middles lie
};

} // namespace workbench
