#pragma once

#include "core/result.h"

#include <QImage>
#include <QPicture>
#include <QSize>

namespace workbench {

class Plot;

/// What a plot shows, drawn for paper: taken on the GUI thread, written on any.
struct PlotPicture
{
    QPicture drawing;
    QSize size;
};

/// As large as the plot, or larger where that would be too small for print.
PlotPicture takePicture(Plot &plot);

/// Two pictures as one.
PlotPicture sideBySide(const PlotPicture &left, const PlotPicture &right);

/// As PNG, SVG or PDF, as the file's name ends; whole or not at all.
Result<void> savePlotPicture(const QString &path, const PlotPicture &picture);

/// Two pixels for each of the plot's, for a sharp picture in a document.
QImage imageOf(const PlotPicture &picture);

} // namespace workbench
