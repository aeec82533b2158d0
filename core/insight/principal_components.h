#pragma once

#include "core/result.h"

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace workbench {

/// Points as their places along the directions in which they differ most.
struct PrincipalComponents
{
    std::int64_t dimensions = 0;   ///< fewer than wished where the points have no more
    std::vector<float> positions;  ///< points × dimensions, centred
    std::vector<double> shares;    ///< of the whole variance, one for each dimension, descending
    std::vector<float> directions; ///< dimensions × width, each of length 1
};

/// Of so many points, or numbers of each, all components are worked out, and the first are exact. Of more
/// only the first are looked for (Musco and Musco 2015, "Randomized Block Krylov Methods for Stronger and
/// Faster Approximate Singular Value Decomposition"): exact too where they stand out, a little too small in
/// noise.
inline constexpr std::int64_t mostExactComponents = 1024;

/// Principal component analysis (Pearson 1901, "On Lines and Planes of Closest Fit to Systems of Points in
/// Space"; Hotelling 1933): of `values`, points × `width`, the first `dimensions`. By the eigenvectors of the
/// covariance or of the points' inner products, whichever is smaller, in double. A direction's largest number
/// is positive, so that the same points give the same picture. Any thread.
Result<PrincipalComponents> principalComponents(std::span<const float> values, std::int64_t width,
                                                std::int64_t dimensions, const std::stop_token &stop = {});

} // namespace workbench
