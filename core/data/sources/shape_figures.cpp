#include "core/data/sources/shape_figures.h"

#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

using Corners = std::vector<Point>;

constexpr double ringWidth = 0.26; ///< from the middle of the ring's line to its border
constexpr double circleRadius = 0.9;

double lengthOf(Point point)
{
    return std::sqrt(point.x * point.x + point.y * point.y);
}

const Corners &square()
{
    static const Corners corners{{-0.78, -0.78}, {0.78, -0.78}, {0.78, 0.78}, {-0.78, 0.78}};
    return corners;
}

const Corners &triangle()
{
    static const Corners corners{{0, -1}, {0.866, 0.5}, {-0.866, 0.5}};
    return corners;
}

const Corners &cross()
{
    constexpr double arm = 0.95;
    constexpr double half = 0.3;
    static const Corners corners{{-half, -arm}, {half, -arm}, {half, -half}, {arm, -half},
                                 {arm, half},   {half, half}, {half, arm},   {-half, arm},
                                 {-half, half}, {-arm, half}, {-arm, -half}, {-half, -half}};
    return corners;
}

/// Five points; written out, since sines differ between machines in the last bit.
const Corners &star()
{
    static const Corners corners{
        {0, -1},   {0.2469, -0.3398}, {0.9511, -0.3090}, {0.3995, 0.1298},   {0.5878, 0.8090},
        {0, 0.42}, {-0.5878, 0.8090}, {-0.3995, 0.1298}, {-0.9511, -0.3090}, {-0.2469, -0.3398}};
    return corners;
}

/// To the nearest edge; whether the point is inside is told by how many edges a ray to the right crosses.
double distanceToPolygon(const Corners &corners, Point point)
{
    double nearest = 4; // squared
    bool inside = false;
    for (std::size_t i = 0, before = corners.size() - 1; i < corners.size(); before = i++) {
        const Point from = corners[before];
        const Point edge{corners[i].x - from.x, corners[i].y - from.y};
        const Point offset{point.x - from.x, point.y - from.y};
        const double along = std::clamp(
            (offset.x * edge.x + offset.y * edge.y) / (edge.x * edge.x + edge.y * edge.y), 0.0, 1.0);
        const Point gap{offset.x - edge.x * along, offset.y - edge.y * along};
        nearest = std::min(nearest, gap.x * gap.x + gap.y * gap.y);
        const bool crosses = (from.y > point.y) != (corners[i].y > point.y);
        if (crosses && offset.x < edge.x * offset.y / edge.y)
            inside = !inside;
    }
    return inside ? -std::sqrt(nearest) : std::sqrt(nearest);
}

} // namespace

const QStringList &figureNames()
{
    static const QStringList names{"circle", "cross", "ring", "square", "star", "triangle"};
    return names;
}

double distanceToFigure(int figure, Point point)
{
    switch (figure) {
    case 0:
        return lengthOf(point) - circleRadius;
    case 1:
        return distanceToPolygon(cross(), point);
    case 2:
        return std::abs(lengthOf(point) - (circleRadius - ringWidth)) - ringWidth;
    case 3:
        return distanceToPolygon(square(), point);
    case 4:
        return distanceToPolygon(star(), point);
    default:
        return distanceToPolygon(triangle(), point);
    }
}

} // namespace workbench
