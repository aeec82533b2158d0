#pragma once

#include <QStringList>
#include <vector>

namespace workbench {

/// Names of the figures that can be drawn: "circle", "square" ...
const QStringList &figureNames();

struct Point
{
    double x = 0;
    double y = 0;
};

/// How far a point is outside of a figure (below 0: inside). The figure lies about the origin, within a
/// distance of 1. Only arithmetic whose results are fixed by IEEE 754 is used: they are the same everywhere.
double distanceToFigure(int figure, Point point);

} // namespace workbench
