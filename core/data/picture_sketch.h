#pragma once

#include "core/graph/shape.h"

#include <array>
#include <cstdint>

namespace workbench {

/// What a correlation needs to know of each side.
struct ByteMoments
{
    std::int64_t sum = 0;
    double spread = 0; ///< bytes × sum of their squares - square of their sum; 0: all are alike
};

/// What is kept of a picture to find pictures like it.
struct PictureSketch
{
    static constexpr std::int64_t columns = 9;
    static constexpr std::int64_t rows = 8;

    ByteMoments moments = {};
    std::array<std::uint8_t, columns * rows> cells{}; ///< the means of so many areas, all channels together
    ByteMoments cellMoments = {};
    /// Difference hash ("dHash", Krawetz 2013): a bit for each two neighbours of a row of cells, set where it
    /// becomes brighter to the right. Ours asks for a tenth of the picture's deviation more, so that noise in
    /// even areas sets no bits.
    std::uint64_t hash = 0;
    /// Nearly one colour: hash and correlation are those of noise.
    bool flat = false;
};

PictureSketch sketchOf(const std::uint8_t *pixels, const Shape &shape);

/// Pearson's correlation of so many bytes, in [-1, 1]: 1 where they differ by brightness and contrast only.
/// Not a number where all bytes of one side are alike.
double correlation(const std::uint8_t *one, const ByteMoments &oneMoments, const std::uint8_t *other,
                   const ByteMoments &otherMoments, std::int64_t bytes);

/// That of the cells: details and noise that pictures do not share hardly matter, so it is mostly higher than
/// that of the pixels.
double cellCorrelation(const PictureSketch &one, const PictureSketch &other);

} // namespace workbench
