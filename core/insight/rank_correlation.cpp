#include "core/insight/fidelity.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace workbench {

namespace {

/// Ranks from 0; values that are equal share their mean rank.
std::vector<double> ranksOf(const std::vector<float> &values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto magnitude = [&](std::size_t index) { return std::abs(values[index]); };
    std::sort(order.begin(), order.end(),
              [&](std::size_t one, std::size_t other) { return magnitude(one) < magnitude(other); });
    std::vector<double> ranks(values.size());
    for (std::size_t first = 0; first < order.size();) {
        std::size_t end = first + 1;
        while (end < order.size() && magnitude(order[end]) == magnitude(order[first]))
            ++end;
        for (std::size_t i = first; i < end; ++i)
            ranks[order[i]] = double(first + end - 1) / 2;
        first = end;
    }
    return ranks;
}

} // namespace

std::optional<double> rankCorrelation(const Planes &one, const Planes &other)
{
    const auto first = ranksOf(one.values);
    const auto second = ranksOf(other.values);
    if (first.size() != second.size())
        return std::nullopt;
    const double mean = (double(first.size()) - 1) / 2;
    double product = 0;
    double firstSquares = 0;
    double secondSquares = 0;
    for (std::size_t i = 0; i < first.size(); ++i) {
        product += (first[i] - mean) * (second[i] - mean);
        firstSquares += std::pow(first[i] - mean, 2);
        secondSquares += std::pow(second[i] - mean, 2);
    }
    if (firstSquares == 0 || secondSquares == 0)
        return std::nullopt;
    return product / std::sqrt(firstSquares * secondSquares);
}

Planes randomOrder(std::int64_t height, std::int64_t width, std::uint64_t seed)
{
    Planes map{1, height, width, std::vector<float>(std::size_t(height * width))};
    std::iota(map.values.begin(), map.values.end(), 0.0F);
    // Not std::shuffle, which differs from one library to another.
    std::mt19937_64 random(seed);
    for (std::size_t i = map.values.size(); i > 1; --i)
        std::swap(map.values[i - 1], map.values[random() % i]);
    return map;
}

} // namespace workbench
