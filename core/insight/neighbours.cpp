#include "core/insight/neighbours.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace workbench {

namespace {

/// The sum of term(i) for i below `count`, in partial sums that the processor adds side by side.
template<typename Term>
double sumOf(std::size_t count, const Term &term)
{
    constexpr std::size_t lanes = 8;
    std::array<double, lanes> sums{};
    std::size_t i = 0;
    for (; i + lanes <= count; i += lanes) {
        for (std::size_t lane = 0; lane < lanes; ++lane)
            sums[lane] += term(i + lane);
    }
    double sum = 0;
    for (; i < count; ++i)
        sum += term(i);
    for (const double part : sums)
        sum += part;
    return sum;
}

double innerProduct(std::span<const float> a, std::span<const float> b)
{
    return sumOf(a.size(), [&](std::size_t i) { return double(a[i]) * double(b[i]); });
}

double cosineDistance(std::span<const float> a, std::span<const float> b, double lengthOfA)
{
    const double lengths = lengthOfA * std::sqrt(innerProduct(b, b));
    // A hair beyond 1 is rounding.
    return lengths > 0 ? 1 - std::clamp(innerProduct(a, b) / lengths, -1.0, 1.0) : 1;
}

double euclideanDistance(std::span<const float> a, std::span<const float> b)
{
    return std::sqrt(sumOf(a.size(), [&](std::size_t i) {
        const double difference = double(a[i]) - double(b[i]);
        return difference * difference;
    }));
}

} // namespace

std::vector<Neighbour> nearestNeighbours(const LayerFeatures &features, SampleId asked,
                                         std::span<const float> values, std::size_t count,
                                         FeatureDistance distance)
{
    const double length = std::sqrt(innerProduct(values, values));
    std::vector<Neighbour> all;
    all.reserve(features.samples.size());
    for (std::size_t row = 0; row < features.samples.size(); ++row) {
        if (features.samples[row] == asked)
            continue;
        const auto other = features.row(row);
        all.push_back({row, features.samples[row],
                       distance == FeatureDistance::Cosine ? cosineDistance(values, other, length)
                                                           : euclideanDistance(values, other)});
    }
    const auto end = all.begin() + std::ptrdiff_t(std::min(count, all.size()));
    std::partial_sort(all.begin(), end, all.end(), [](const Neighbour &one, const Neighbour &other) {
        return std::pair(one.distance, one.row) < std::pair(other.distance, other.row);
    });
    all.erase(end, all.end());
    return all;
}

} // namespace workbench
