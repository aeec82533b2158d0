#pragma once

#include "core/exchange/report/report_content.h"

#include <QPointF>
#include <QRgb>
#include <optional>

namespace workbench {

/// One line of a plot. Points that are no numbers are left out: the line has a gap there.
struct ReportCurve
{
    QString name;
    std::vector<QPointF> points;
    QRgb color = 0xff2563eb;
    bool isDashed = false;
    bool isFaint = false; ///< thin, behind the others, and without marks at its points
};

struct CurvePlot
{
    QString label;
    QString across; ///< title of the horizontal axis, which begins at 0
    QString up;     ///< of the vertical one
    std::vector<ReportCurve> curves = {};
    bool isFromZero = false;                   ///< the vertical axis begins at 0
    bool isShare = false;                      ///< values are shares, shown in percent
    std::optional<double> mark = std::nullopt; ///< a place on the horizontal axis ...
    QString markName = {};                     ///< ... and what is there
};

ReportFigure curveFigure(const CurvePlot &plot);

/// Distances between marks of an axis that people like to read: 1, 2 or 5 times a power of ten, at most
/// `most` of them over `span`.
double tickStep(double span, int most);

} // namespace workbench
