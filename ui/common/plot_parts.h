#pragma once

#include "ui/common/dense_graph.h"
#include "ui/common/plot.h"
#include "ui/common/theme.h"

#include <cmath>

// What a Plot is made of; only its own source includes this file.

namespace workbench {

struct Plot::View
{
    QCPRange horizontal;
    QCPRange vertical;
    bool operator==(const View &other) const
    {
        return horizontal == other.horizontal && vertical == other.vertical;
    }
};

struct Plot::Curve
{
    void append(double horizontal, double vertical)
    {
        const bool finite = std::isfinite(vertical);
        graph->append(horizontal, finite ? vertical : std::numeric_limits<double>::quiet_NaN());
        last = std::max(last, horizontal);
        if (!finite)
            return;
        low = std::min(low, vertical);
        high = std::max(high, vertical);
        if (vertical > 0)
            lowPositive = std::min(lowPositive, vertical);
    }

    CurveRole role;
    DenseGraph *graph;
    std::optional<int> series = std::nullopt;
    double last = 0; ///< largest horizontal position
    double low = std::numeric_limits<double>::infinity();
    double lowPositive = std::numeric_limits<double>::infinity(); ///< what a logarithmic axis can show
    double high = -std::numeric_limits<double>::infinity();
};

/// Items on a layer of their own, so that moving the mouse does not repaint the curves.
struct Plot::Crosshair
{
    explicit Crosshair(QCustomPlot *plot)
        : vertical(line(plot)), horizontal(line(plot)), label(new QCPItemText(plot))
    {
        label->setPadding({6, 4, 6, 4});
        label->setTextAlignment(Qt::AlignLeft);
        label->setLayer(QStringLiteral("overlay"));
        setVisible(false);
    }

    static QCPItemStraightLine *line(QCustomPlot *plot)
    {
        auto *item = new QCPItemStraightLine(plot);
        item->setLayer(QStringLiteral("overlay"));
        return item;
    }

    void setVisible(bool visible)
    {
        vertical->setVisible(visible);
        horizontal->setVisible(visible);
        label->setVisible(visible);
    }

    void moveTo(const PlotReading &reading, bool leftHalf)
    {
        vertical->point1->setCoords(reading.point);
        vertical->point2->setCoords(reading.point.x(), reading.point.y() + 1);
        horizontal->point1->setCoords(reading.point);
        horizontal->point2->setCoords(reading.point.x() + 1, reading.point.y());
        label->position->setType(QCPItemPosition::ptAxisRectRatio);
        label->position->setCoords(leftHalf ? 0.99 : 0.01, 0.02);
        label->setPositionAlignment((leftHalf ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop);
        label->setText(reading.text);
        setVisible(true);
    }

    void applyColors(const ThemeColors &colors)
    {
        for (auto *each : {vertical, horizontal})
            each->setPen(QPen(colors.mutedText, 1, Qt::DotLine));
        label->setColor(colors.text);
        label->setFont(numberFont(0.85));
        label->setBrush(colors.raised);
        label->setPen(QPen(colors.border));
    }

    QCPItemStraightLine *vertical;
    QCPItemStraightLine *horizontal;
    QCPItemText *label;
};

/// A vertical line at a value of its own, with a word beside it.
struct Plot::Marker
{
    Marker(QCustomPlot *plot, Qt::PenStyle style, double height)
        : line(Crosshair::line(plot)), label(new QCPItemText(plot)), pen(style)
    {
        label->setLayer(QStringLiteral("overlay"));
        label->setPadding({4, 1, 4, 1});
        label->position->setTypeX(QCPItemPosition::ptPlotCoords);
        label->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
        label->position->setCoords(0, height);
        line->setVisible(false);
        label->setVisible(false);
    }

    void applyColors(const QColor &color, const QColor &ground)
    {
        line->setPen(QPen(color, 1.5, pen));
        label->setColor(color);
        label->setBrush(ground);
        label->setFont(numberFont(0.85));
    }

    void moveTo(double horizontal, bool leftHalf, const QString &text)
    {
        line->point1->setCoords(horizontal, 1);
        line->point2->setCoords(horizontal, 2);
        label->position->setCoords(horizontal, label->position->coords().y());
        label->setPositionAlignment((leftHalf ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        label->setText(text);
    }

    QCPItemStraightLine *line;
    QCPItemText *label;
    Qt::PenStyle pen;
};

} // namespace workbench
