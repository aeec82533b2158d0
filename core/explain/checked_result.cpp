#include "core/explain/checked_result.h"

#include <cmath>

namespace workbench {

bool CheckedResult::agrees() const
{
    return std::abs(result - double(reference)) <= rounding ||
           (std::isnan(result) && std::isnan(reference)) || result == double(reference);
}

double roundingOf(std::int64_t operations, double magnitude)
{
    const double roundings = floatRounding * double(operations);
    return roundings / (1 - roundings) * magnitude;
}

} // namespace workbench
