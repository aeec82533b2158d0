#pragma once

#include "core/insight/planes.h"

#include <cstdint>
#include <vector>

namespace workbench {

/// Grey paint over pixels of a picture.
struct Paint
{
    std::int64_t height = 0;
    std::int64_t width = 0;
    std::vector<float> values; ///< brightness in [0, 1] of each pixel; below 0: not painted

    bool isEmpty() const;
    bool operator==(const Paint &) const = default;
};

/// Paints all pixels whose centre lies within `radius` pixels of a place (x to the right, y down, in pixels
/// from the upper left corner), the nearest one in any case. `value` below 0: takes the paint away.
void paintDot(Paint &paint, double x, double y, double radius, float value);
/// Along a straight line, likewise.
void paintLine(Paint &paint, double fromX, double fromY, double toX, double toY, double radius, float value);

/// What is done to a picture before the network sees it.
struct Perturbation
{
    double shiftX = 0;   ///< pixels to the right
    double shiftY = 0;   ///< pixels down
    double rotation = 0; ///< degrees, clockwise, about the middle
    double blur = 0;     ///< deviation of a Gaussian, in pixels
    double noise = 0;    ///< deviation of what is added to each value, in units of the range from 0 to 1
    std::uint64_t noiseSeed = 0;

    bool operator==(const Perturbation &) const = default;
};

/// The picture (planes in [0, 1]) moved, blurred, painted on and made noisy, in this order; in [0, 1] again.
/// Moving interpolates bilinearly; what comes in from outside has the mean colour of the picture's border.
/// The noise is the same on every machine.
Planes perturbed(const Planes &pixels, const Perturbation &perturbation, const Paint &paint = {});

} // namespace workbench
