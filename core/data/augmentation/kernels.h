#pragma once

#include "core/data/augmentation/mapping.h"

#include <cstdint>

namespace workbench {

/// A picture with black pixels around it, so that reading needs no test of bounds: the pixel (x, y) of a
/// channel is at `firstPixel + channel * planeStep + (y << rowShift) + x`. Black are x = -1, x = width and
/// x = width + 1, and likewise y.
struct BorderedImage
{
    const std::uint8_t *firstPixel;
    int rowShift;
    std::int64_t planeStep;
};

/// Bilinear resampling of all channels into `target`, black outside. Sides of up to 16,000 pixels.
struct Warp
{
    BorderedImage source;
    Mapping mapping;
    int channels;
    int height;
    int width;
    std::uint8_t *target;
};

/// Loops over pixels, compiled once for each instruction set from one source. All give the same bytes.
struct PixelKernels
{
    void (*warp)(const Warp &warp);
    /// `target[i] = source[count - 1 - i]`
    void (*mirror)(const std::uint8_t *source, int count, std::uint8_t *target);
    std::int64_t (*sum)(const std::uint8_t *pixels, std::int64_t count);
    /// `pixels[i] * factor + shift`, rounded and kept between black and white.
    void (*scaleAndShift)(std::uint8_t *pixels, std::int64_t count, float factor, float shift);
    /// Adds normally distributed noise of that deviation, in grey levels; the two keys choose it. The noise
    /// is a sum of four uniform bytes, bent by a cubic: its distribution function is off by at most 0.0023,
    /// its kurtosis is 3.008, and it ends at 4.06 deviations.
    void (*addNoise)(std::uint8_t *pixels, std::int64_t count, float deviation, std::uint32_t firstKey,
                     std::uint32_t secondKey);
};

/// The fastest this processor can run.
const PixelKernels &pixelKernels();

} // namespace workbench
