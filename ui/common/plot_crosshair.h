#pragma once

#include "ui/common/plot.h"
#include "ui/common/qcustomplot.h"

namespace workbench {

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

    void moveTo(const PlotReading &reading, const QCPRange &shown)
    {
        vertical->point1->setCoords(reading.point);
        vertical->point2->setCoords(reading.point.x(), reading.point.y() + 1);
        horizontal->point1->setCoords(reading.point);
        horizontal->point2->setCoords(reading.point.x() + 1, reading.point.y());
        const bool leftHalf = reading.point.x() < shown.center();
        label->position->setType(QCPItemPosition::ptAxisRectRatio);
        label->position->setCoords(leftHalf ? 0.99 : 0.01, 0.02);
        label->setPositionAlignment((leftHalf ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop);
        label->setText(reading.text);
        setVisible(true);
    }

    QCPItemStraightLine *vertical;
    QCPItemStraightLine *horizontal;
    QCPItemText *label;
};

} // namespace workbench
