#include "core/train/smoothing.h"

#include <cmath>
#include <limits>

namespace workbench {

double ExponentialAverage::add(double value)
{
    if (!std::isfinite(value))
        return std::numeric_limits<double>::quiet_NaN();
    // What adds nothing to 1 any more is 0: numbers near the smallest there is are very slow.
    m_rest = 1 - m_rest * m_weight < 1 ? m_rest * m_weight : 0;
    // The same as the average of the plain recurrence divided by 1 - m_rest, and exact for equal values.
    m_average += (1 - m_weight) / (1 - m_rest) * (value - m_average);
    return m_average;
}

} // namespace workbench
