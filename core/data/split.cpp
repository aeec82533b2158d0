#include "core/data/data_set.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

namespace workbench {

namespace {

/// An unbiased number below `bound`. std::uniform_int_distribution differs between standard libraries.
std::uint64_t drawBelow(std::uint64_t bound, std::mt19937_64 &generator)
{
    constexpr std::uint64_t largest = std::numeric_limits<std::uint64_t>::max();
    const std::uint64_t usable = largest - largest % bound;
    for (;;) {
        const std::uint64_t drawn = generator();
        if (drawn < usable)
            return drawn % bound;
    }
}

/// As scikit-learn rounds: up; but never every image.
std::int64_t validationCount(std::int64_t count, double fraction)
{
    // 0.1 is no binary fraction: a product a hair above a whole number means that number.
    const double exact = fraction * static_cast<double>(count);
    const auto wanted = static_cast<std::int64_t>(std::ceil(exact - 1e-9 * std::max(1.0, exact)));
    return std::clamp<std::int64_t>(wanted, 0, std::max<std::int64_t>(count - 1, 0));
}

} // namespace

Split splitForValidation(std::int64_t count, double fraction, std::int64_t seed,
                         std::optional<std::int64_t> limit)
{
    const std::int64_t images = std::max<std::int64_t>(0, std::min(count, limit.value_or(count)));
    std::vector<std::int64_t> order(static_cast<std::size_t>(images));
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = static_cast<std::int64_t>(i);
    // The first steps of a Fisher-Yates shuffle: the front becomes the validation part.
    const auto kept = static_cast<std::size_t>(validationCount(images, fraction));
    std::mt19937_64 generator(static_cast<std::uint64_t>(seed));
    for (std::size_t i = 0; i < kept; ++i)
        std::swap(order[i], order[i + drawBelow(order.size() - i, generator)]);
    const auto border = order.begin() + static_cast<std::ptrdiff_t>(kept);
    Split split{{border, order.end()}, {order.begin(), border}};
    std::sort(split.training.begin(), split.training.end());
    std::sort(split.validation.begin(), split.validation.end());
    return split;
}

} // namespace workbench
