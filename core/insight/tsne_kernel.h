#pragma once

#include <cstdint>

namespace workbench {

/// The kernel works on so many points at once; rows are filled up to a multiple of it.
inline constexpr std::int64_t affinityLanes = 8;

/// What all points do to one, summed up: how similar they are in the plane, itself included; how the
/// affinities draw it, and how being near pushes it.
struct TsneForces
{
    float similarity;
    float attractionX;
    float attractionY;
    float repulsionX;
    float repulsionY;
};

/// The forces on the point (`x`, `y`) with the affinities `row` from `count` points, a multiple of
/// `affinityLanes`.
using TsneKernel = TsneForces (*)(float x, float y, const float *row, const float *xs, const float *ys,
                                  std::int64_t count);

/// The fastest this processor can run. All give the same numbers.
TsneKernel tsneKernel();

} // namespace workbench
