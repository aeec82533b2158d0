#include "core/figure/architecture_figure.h"

#include "core/figure/layer_color.h"
#include "core/layers/registry.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ArchitectureFigure)
};

constexpr qreal margin = 24;
constexpr qreal gap = 26;
constexpr qreal largestFace = 150; ///< of the highest image
constexpr qreal smallestSide = 5;
constexpr qreal labelHeight = 15;
constexpr qreal labelWidth = 92;
constexpr qreal labelGap = 10;
constexpr qreal arcHeight = 26;
constexpr int labelPixels = 11;

/// Channels differ by too much to be drawn as they are: a box is as thick as their logarithm.
qreal thickness(std::int64_t channels)
{
    return 4 + 5 * std::log2(double(channels) + 1);
}

QString sizeText(const Shape &shape)
{
    if (!shape.isImage())
        return shape.text();
    return QStringLiteral("%1 @ %2 × %3").arg(shape.channels()).arg(shape.height()).arg(shape.width());
}

/// What some layer reads that does not stand just below it.
QSet<QString> skippedFrom(const Network &network)
{
    QSet<QString> ids;
    QString above = inputId;
    for (const auto &layer : network.layers) {
        for (const auto &input : layer.inputs) {
            if (input != above)
                ids.insert(input);
        }
        above = layer.id;
    }
    return ids;
}

} // namespace

Result<ArchitectureFigure> ArchitectureFigure::of(const Network &network, const NetworkAnalysis &analysis)
{
    if (!analysis.faults.empty())
        return failure(analysis.faults.front().message, analysis.faults.front().layer);
    ArchitectureFigure figure;
    figure.m_boxes.push_back({.shape = network.input, .names = {Text::tr("input")}});
    const QSet<QString> skipped = skippedFrom(network);
    QHash<QString, std::size_t> boxOf{{inputId, 0}};
    QString above = inputId;
    for (std::size_t i = 0; i < network.layers.size(); ++i) {
        const Layer &layer = network.layers[i];
        const Shape &shape = *analysis.layers[i].output;
        const Box &last = figure.m_boxes.back();
        // What changes no shape stands with the layer before, unless a skip begins there.
        const bool joins = last.colored && layer.inputs == std::vector{above} && shape == last.shape &&
                           !skipped.contains(above);
        if (joins)
            figure.m_boxes.back().names << layer.id;
        else
            figure.addBox(layer, shape, boxOf);
        boxOf[layer.id] = figure.m_boxes.size() - 1;
        above = layer.id;
    }
    figure.place();
    return figure;
}

void ArchitectureFigure::addBox(const Layer &layer, const Shape &shape,
                                const QHash<QString, std::size_t> &boxOf)
{
    const std::size_t own = m_boxes.size();
    Box box{.shape = shape, .names = {layer.id}, .colored = true};
    box.category = findLayerType(layer.type)->category;
    for (const auto &input : layer.inputs) {
        if (boxOf[input] + 1 == own)
            box.readsPrevious = true;
        else
            m_arcs.push_back({boxOf[input], own});
    }
    m_boxes.push_back(std::move(box));
}

void ArchitectureFigure::place()
{
    double largest = 1;
    for (const auto &box : m_boxes) {
        if (box.shape.isImage())
            largest = std::max({largest, double(box.shape.height()), double(box.shape.width())});
    }
    const qreal unit = largestFace / largest;
    const qreal arcs = m_arcs.empty() ? 0 : arcHeight * 2;
    m_ground = margin + arcs + largestFace * 0.75;
    qreal left = margin;
    std::size_t names = 1;
    for (auto &box : m_boxes) {
        const Shape &shape = box.shape;
        const bool image = shape.isImage();
        const qreal height =
            image ? std::max(smallestSide, qreal(shape.height()) * unit)
                  : std::min(largestFace, smallestSide * 2 + 12 * std::log2(double(shape.elements()) + 1));
        const qreal depth = image ? std::max(smallestSide, qreal(shape.width()) * unit) * 0.35 : smallestSide;
        const qreal width = image ? thickness(shape.channels()) : 10;
        const qreal room = std::max(labelWidth, width + depth);
        const qreal start = left + (room - width - depth) / 2;
        box.depth = QPointF(depth, -depth);
        box.front = QRectF(start, m_ground - (height - depth) / 2, width, height);
        left += room + gap;
        m_gaps.push_back(left - gap / 2);
        names = std::max(names, std::size_t(box.names.size()));
    }
    for (const auto &box : m_boxes)
        m_labelTop = std::max(m_labelTop, box.front.bottom() + labelGap);
    m_gaps.pop_back();
    m_size = QSizeF(std::ceil(left - gap + margin),
                    std::ceil(m_labelTop + labelHeight * qreal(names + 1) + margin));
}

void ArchitectureFigure::paint(QPainter &painter) const
{
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setPixelSize(labelPixels);
    painter.setFont(font);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(QPointF(), m_size), Qt::white);
    for (std::size_t i = 1; i < m_boxes.size(); ++i) {
        if (!m_boxes[i].readsPrevious)
            continue;
        const qreal from = m_boxes[i - 1].front.right() + m_boxes[i - 1].depth.x();
        painter.setPen(QPen(QColor(0x5b6579), 1));
        painter.drawLine(QPointF(from + 3, m_ground), QPointF(m_boxes[i].front.left() - 3, m_ground));
    }
    for (const auto &arc : m_arcs)
        paintArc(painter, arc);
    for (const auto &box : m_boxes)
        paintBox(painter, box);
}

void ArchitectureFigure::paintBox(QPainter &painter, const Box &box) const
{
    const QColor color(box.colored ? layerColor(box.category, false) : 0xff8892a6);
    const QRectF &front = box.front;
    painter.setPen(QPen(color.darker(150), 1));
    painter.setBrush(color.lighter(165));
    painter.drawRect(front);
    painter.setBrush(color.lighter(185));
    painter.drawPolygon(QPolygonF(
        {front.topLeft(), front.topLeft() + box.depth, front.topRight() + box.depth, front.topRight()}));
    painter.setBrush(color.lighter(140));
    painter.drawPolygon(QPolygonF({front.topRight(), front.topRight() + box.depth,
                                   front.bottomRight() + box.depth, front.bottomRight()}));
    const qreal middle = front.left() + (front.width() + box.depth.x()) / 2;
    qreal top = m_labelTop;
    const auto line = [&](const QString &text, const QColor &ink) {
        painter.setPen(ink);
        const QRectF room(middle - (labelWidth + gap) / 2, top, labelWidth + gap, labelHeight);
        painter.drawText(room, Qt::AlignCenter,
                         QFontMetricsF(painter.font()).elidedText(text, Qt::ElideMiddle, room.width()));
        top += labelHeight;
    };
    line(sizeText(box.shape), Qt::black);
    for (const auto &name : box.names)
        line(name, QColor(0x5b6579));
}

void ArchitectureFigure::paintArc(QPainter &painter, const Arc &arc) const
{
    const auto topOf = [](const Box &box) {
        return QPointF(box.front.left() + (box.front.width() + box.depth.x()) / 2,
                       box.front.top() + box.depth.y() - 3);
    };
    const QPointF from = topOf(m_boxes[arc.from]);
    const QPointF to = topOf(m_boxes[arc.to]);
    const qreal peak = margin;
    QPainterPath path(from);
    path.cubicTo(QPointF(from.x(), peak), QPointF(to.x(), peak), to);
    painter.setPen(QPen(QColor(0x2563eb), 1.4));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    painter.setBrush(QColor(0x2563eb));
    painter.drawPolygon(QPolygonF({to, to + QPointF(-3, -6), to + QPointF(3, -6)}));
}

} // namespace workbench
