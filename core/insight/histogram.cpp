#include "core/insight/histogram.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace workbench {

namespace {

void measure(Histogram &histogram, std::span<const float> values)
{
    histogram.low = std::numeric_limits<double>::infinity();
    histogram.high = -histogram.low;
    double sum = 0;
    for (const float value : values) {
        if (!std::isfinite(value)) {
            ++histogram.notFinite;
            continue;
        }
        ++histogram.finite;
        sum += value;
        histogram.low = std::min<double>(histogram.low, value);
        histogram.high = std::max<double>(histogram.high, value);
    }
    histogram.mean = sum / static_cast<double>(histogram.finite);
}

} // namespace

Histogram histogramOf(std::span<const float> values)
{
    Histogram histogram;
    measure(histogram, values);
    if (histogram.finite == 0)
        return {.counts = {}, .notFinite = histogram.notFinite};
    histogram.counts.assign(Histogram::binCount, 0);
    const double range = histogram.high - histogram.low;
    const double scale = range > 0 ? static_cast<double>(Histogram::binCount) / range : 0;
    double squares = 0;
    for (const float value : values) {
        if (!std::isfinite(value))
            continue;
        // The largest number belongs to the last bin.
        const auto bin = static_cast<std::size_t>((value - histogram.low) * scale);
        ++histogram.counts[std::min(bin, Histogram::binCount - 1)];
        squares += std::pow(value - histogram.mean, 2);
    }
    histogram.deviation = std::sqrt(squares / static_cast<double>(histogram.finite));
    return histogram;
}

} // namespace workbench
