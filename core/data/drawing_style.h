#pragma once

#include "core/data/data_set.h"

#include <QImage>
#include <QPolygonF>

namespace workbench {

/// What the pictures of a data set are like, for drawings that shall look like them. Lengths are shares of
/// the image's shorter side, places shares of width and height.
struct DrawingStyle
{
    bool lightOnDark = true; ///< MNIST; false: dark strokes on a light ground
    double stroke = 0.08;    ///< width of a stroke
    double extent = 0.7;     ///< longer side of what is drawn
    double centerX = 0.5;    ///< centre of mass
    double centerY = 0.5;
};

/// The style of a data set's training images, averaged over up to 300 of them. The ground is what is at an
/// image's border, ink is what lies nearer to the other end of the scale; a stroke is as wide as its area
/// divided by half its outline. Reads images: not for the GUI thread where they are in files.
DrawingStyle drawingStyle(const DataSet &data);

/// A drawing (strokes in any unit) as a picture of `size`: moved and scaled so that
/// it is as large and as centred as the style says, as the pictures of MNIST were made. Null without strokes.
QImage styledDrawing(const std::vector<QPolygonF> &strokes, const DrawingStyle &style, QSize size,
                     const QColor &ink);

} // namespace workbench
