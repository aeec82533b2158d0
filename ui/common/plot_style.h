#pragma once

#include "ui/common/plot.h"

class QCPAxis;
class QCPGraph;
class QCPLegend;
class QColor;

namespace workbench {

// How a plot's parts look in the theme's colours or those for paper.

void styleAxis(QCPAxis *axis, const ThemeColors &colors);
void setScale(QCPAxis *axis, bool logarithmic);
void styleGraph(QCPGraph *graph, CurveRole role, const ThemeColors &colors);
void styleLegend(QCPLegend *legend, const ThemeColors &colors, const QColor &ground);

} // namespace workbench
