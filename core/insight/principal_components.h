#pragma once

#include "core/result.h"

#include <cstdint>
#include <span>
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

/// Principal component analysis (Pearson 1901, "On Lines and Planes of Closest Fit to Systems of Points in
/// Space"; Hotelling 1933): of `values`, points × `width`, the first `dimensions`. By the eigenvectors of the
/// covariance or of the points' inner products, whichever is smaller, in double. A direction's largest number
/// is positive, so that the same points give the same picture. Any thread.
Result<PrincipalComponents> principalComponents(std::span<const float> values, std::int64_t width,
                                                std::int64_t dimensions);

} // namespace workbench
