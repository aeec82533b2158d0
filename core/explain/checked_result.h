#pragma once

#include <cstdint>

namespace workbench {

/// A number worked out in double precision, beside LibTorch's own.
struct CheckedResult
{
    double result = 0;
    /// LibTorch's own value.
    float reference = 0;
    /// What rounding to float in any order of the arithmetic can make of it at most.
    double rounding = 0;

    bool agrees() const;
};

/// Half the distance between 1 and the next float32: what one rounding changes at most, relatively.
inline constexpr double floatRounding = 0x1p-24;

/// How far a float sum of `operations` roundings can be from the exact one: n·u / (1 − n·u) times the sum of
/// all magnitudes (N. Higham, "Accuracy and Stability of Numerical Algorithms", section 3.1).
double roundingOf(std::int64_t operations, double magnitude);

} // namespace workbench
