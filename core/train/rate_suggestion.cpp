#include "core/train/rate_suggestion.h"

#include "core/graph/parameters.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

struct SuggestionText
{
    Q_DECLARE_TR_FUNCTIONS(RateSuggestion)
};

/// Batches until the average has settled.
constexpr std::ptrdiff_t settled = 10;
/// A slope is taken over so many batches to each side: a single step is mostly chance.
constexpr std::ptrdiff_t reach = 3;
/// A fall counts from this share of the loss on, however little the losses differ by chance.
constexpr double leastFall = 0.01;

using Points = std::vector<RangePoint>;

/// Those before the first loss that is no finite number.
Points finitePart(const Points &points)
{
    const auto end =
        std::ranges::find_if(points, [](const auto &point) { return !std::isfinite(point.loss); });
    return {points.begin(), end};
}

/// By how much one batch's loss differs from another's by chance (standard deviation), told from the
/// differences between neighbours, which hardly know of the curve's rise and fall.
double noiseOf(const Points &points)
{
    std::vector<double> steps;
    for (std::size_t i = 1; i < points.size(); ++i)
        steps.push_back(std::abs(points[i].loss - points[i - 1].loss));
    const auto middle = steps.begin() + std::ssize(steps) / 2;
    std::nth_element(steps.begin(), middle, steps.end());
    // The median of |x - y| is 0.954 standard deviations where x and y are normal.
    return *middle / 0.954;
}

/// The longest way down the smoothed loss ever goes.
double largestFall(const Points &points)
{
    double highest = points[settled].smoothed;
    double fall = 0;
    for (std::size_t i = settled; i < points.size(); ++i) {
        highest = std::max(highest, points[i].smoothed);
        fall = std::max(fall, highest - points[i].smoothed);
    }
    return fall;
}

/// Change of the smoothed loss for a tenfold rate.
double slopeAt(const Points &points, std::ptrdiff_t place)
{
    const RangePoint &before = points[std::size_t(place - reach)];
    const RangePoint &after = points[std::size_t(place + reach)];
    return (after.smoothed - before.smoothed) / std::log10(after.rate / before.rate);
}

std::ptrdiff_t lowestPlace(const Points &points)
{
    return std::ranges::min_element(points.begin() + settled, points.end(), {}, &RangePoint::smoothed) -
           points.begin();
}

QString shortText(double value)
{
    return QString::number(value, 'g', 2);
}

} // namespace

double SmoothedLoss::add(double loss)
{
    m_sum = memory * m_sum + (1 - memory) * loss;
    m_weight = memory * m_weight + (1 - memory);
    return m_sum / m_weight;
}

double roundedRate(double rate)
{
    return QString::number(rate, 'g', 2).toDouble();
}

RateSuggestion suggestRate(const std::vector<RangePoint> &allPoints)
{
    const Points points = finitePart(allPoints);
    if (std::ssize(points) <= settled + 2 * reach)
        return {.reason =
                    SuggestionText::tr("No rate is suggested: the loss was seen for %n batch(es) only. Test "
                                       "lower rates, or more batches.",
                                       nullptr, int(points.size()))};
    const double fall = largestFall(points);
    const double least = std::max(2 * noiseOf(points), leastFall * std::abs(points[settled].smoothed));
    if (fall <= least)
        return {.reason = SuggestionText::tr(
                    "No rate is suggested: the loss never falls by more than it varies from batch to batch. "
                    "Test higher rates, or see whether the network can overfit one batch.")};
    const std::ptrdiff_t last = std::min(lowestPlace(points), std::ssize(points) - 1 - reach);
    std::ptrdiff_t steepest = settled + reach;
    for (auto place = steepest; place <= last; ++place) {
        if (slopeAt(points, place) < slopeAt(points, steepest))
            steepest = place;
    }
    const double slope = slopeAt(points, steepest);
    if (slope >= 0)
        return {.reason = SuggestionText::tr(
                    "No rate is suggested: the loss falls only at the lowest rates. Test lower ones.")};
    const double rate = roundedRate(points[std::size_t(steepest)].rate);
    return {rate,
            SuggestionText::tr("Suggested: %1. There the loss falls most steeply, by %2 for a tenfold rate.")
                .arg(realText(rate), shortText(-slope))};
}

} // namespace workbench
