#pragma once

#include <QImage>
#include <utility>

namespace workbench {

/// viridis by S. van der Walt and N. Smith: perceptually even and safe for colour-blind eyes. `position` in
/// [0, 1].
QRgb viridis(double position);
/// Blue (negative) over white at zero to red (positive), after ColorBrewer RdBu. `position` in [-1, 1].
QRgb diverging(double position);

enum class ColorMap { Viridis, Diverging };

/// Smallest and largest finite value; {0, 0} where there is none.
std::pair<float, float> valueRange(const float *values, std::size_t count);

/// One plane as a picture of its own size. Viridis spans [low, high]; Diverging spans ±max(|low|, |high|). A
/// value that is not finite is drawn grey.
QImage planeImage(const float *values, int height, int width, ColorMap map, float low, float high);

} // namespace workbench
