#pragma once

namespace workbench {

/// An exponential moving average, corrected for its start as Adam's moments are: an average of the values so
/// far in which each weighs `weight` times as much as the one after it.
class ExponentialAverage
{
public:
    /// `weight` in [0, 1); 0 repeats the values.
    explicit ExponentialAverage(double weight) : m_weight(weight) {}

    /// The average with this value. A value that is no finite number is not taken into it, and has none.
    double add(double value);

private:
    double m_weight;
    double m_rest = 1; ///< weight to the power of the count of values: what the start would still weigh
    double m_average = 0;
};

} // namespace workbench
