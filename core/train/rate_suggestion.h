#pragma once

#include <QString>
#include <optional>
#include <vector>

namespace workbench {

/// One batch of a learning-rate range test.
struct RangePoint
{
    double rate = 0;
    double loss = 0;     ///< mean over the batch; NaN or infinite when training diverged
    double smoothed = 0; ///< the losses up to here, see SmoothedLoss

    bool operator==(const RangePoint &) const = default;
};

/// The exponential moving average of a series, with bias correction as in Adam: each value counts
/// `memory` times as much as the next, and the first average is the first value itself.
class SmoothedLoss
{
public:
    /// About the last ten batches count.
    static constexpr double memory = 0.9;

    /// The average with `loss` taken in.
    double add(double loss);

private:
    double m_sum = 0;
    double m_weight = 0;
};

/// A learning rate to train with, or none, and in either case the reason as one sentence.
struct RateSuggestion
{
    std::optional<double> rate = std::nullopt; ///< two significant digits
    QString reason = {};
};

/// Where the smoothed loss falls most steeply, seen over the logarithm of the rate, before its lowest point.
/// The first ten batches do not count: the average still follows single batches there. None when the smoothed
/// loss never falls by more than the losses differ by chance.
RateSuggestion suggestRate(const std::vector<RangePoint> &points);

/// A rate as it is shown and taken over: two significant digits.
double roundedRate(double rate);

} // namespace workbench
