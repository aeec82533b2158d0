#pragma once

#include "ui/common/plot.h"

#include <QIcon>
#include <QPainterPath>

class QCPGraph;

namespace workbench {

struct ThemeColors;

// How the curves of several runs are told apart: each series has a colour and a shape of its points, safe for
// the colour-blind, and no two of the first 64 share both. The role tells a run's curves apart as elsewhere.

QColor seriesColor(int series);

/// A filled point of the series, for a list or a table.
QIcon seriesIcon(int series);

/// A point of the series around (0, 0), for drawings of one's own.
struct SeriesMarker
{
    QColor color;
    QPainterPath path;
    bool isLines = false; ///< drawn, not filled
};
SeriesMarker seriesMarker(int series, const ThemeColors &colors);

/// A piece of a line without points, as `CurveRole::Steps` draws the series: colour and dashes tell it.
QIcon lineIcon(int series);

/// Private to the plot.
void styleSeries(QCPGraph *graph, CurveRole role, int series);

} // namespace workbench
