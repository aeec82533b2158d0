#pragma once

#include "ui/common/plot.h"

#include <QIcon>

class QCPGraph;

namespace workbench {

// How the curves of several runs are told apart: each series has a colour and a shape of its points, safe for
// the colour-blind, and no two of the first 64 share both. The role tells a run's curves apart as elsewhere.

QColor seriesColor(int series);

/// A filled point of the series, for a list or a table.
QIcon seriesIcon(int series);

/// A piece of a line without points, as `CurveRole::Steps` draws the series: colour and dashes tell it.
QIcon lineIcon(int series);

/// Private to the plot.
void styleSeries(QCPGraph *graph, CurveRole role, int series);

} // namespace workbench
