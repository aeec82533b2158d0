#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace workbench {

/// How numbers are spread over their own range, in bins of equal width.
struct Histogram
{
    static constexpr std::size_t binCount = 40;

    double low = 0;
    double high = 0;
    double mean = 0;
    double deviation = 0;             ///< standard deviation, of the numbers at hand
    std::vector<std::int64_t> counts; ///< empty where no number is finite
    std::int64_t finite = 0;          ///< the sum of `counts`
    std::int64_t notFinite = 0;       ///< NaN and infinite ones, in no bin
};

Histogram histogramOf(std::span<const float> values);

} // namespace workbench
