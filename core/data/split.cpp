#include "core/data/split.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>

namespace workbench {

namespace {

using Positions = std::vector<std::int64_t>;

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

/// The first `drawn` steps of a Fisher-Yates shuffle: the front is drawn.
void shuffleFront(Positions &order, std::size_t drawn, std::mt19937_64 &generator)
{
    for (std::size_t i = 0; i < drawn; ++i)
        std::swap(order[i], order[i + drawBelow(order.size() - i, generator)]);
}

/// Each class's positions, in their order.
std::vector<Positions> byClass(const ImageSet &train, const Positions &positions)
{
    std::vector<Positions> classes;
    for (const auto position : positions) {
        const auto label = static_cast<std::size_t>(train.label(position) + 1);
        if (label >= classes.size())
            classes.resize(label + 1);
        classes[label].push_back(position);
    }
    return classes;
}

/// How many of each class validate: its share rounded down, and one more for the largest remainders until
/// `total` are found.
std::vector<std::int64_t> sharesOf(const std::vector<Positions> &classes, std::int64_t images,
                                   std::int64_t total)
{
    std::vector<std::int64_t> shares;
    std::vector<std::pair<std::int64_t, std::size_t>> remainders;
    for (std::size_t i = 0; i < classes.size(); ++i) {
        const std::int64_t exact = std::ssize(classes[i]) * total; // in parts of `images`
        shares.push_back(exact / images);
        remainders.emplace_back(-(exact % images), i);
    }
    std::sort(remainders.begin(), remainders.end());
    const std::int64_t missing = total - std::accumulate(shares.begin(), shares.end(), std::int64_t{0});
    for (std::int64_t i = 0; i < missing; ++i)
        ++shares[remainders[static_cast<std::size_t>(i)].second];
    return shares;
}

Positions drawShare(const ImageSet &train, const Positions &positions, std::int64_t total, bool stratified,
                    std::mt19937_64 &generator)
{
    Positions drawn;
    const auto draw = [&](Positions from, std::int64_t count) {
        shuffleFront(from, static_cast<std::size_t>(count), generator);
        drawn.insert(drawn.end(), from.begin(), from.begin() + count);
    };
    if (!stratified || total == 0) {
        draw(positions, total);
        return drawn;
    }
    const auto classes = byClass(train, positions);
    const auto shares = sharesOf(classes, std::ssize(positions), total);
    for (std::size_t i = 0; i < classes.size(); ++i)
        draw(classes[i], shares[i]);
    return drawn;
}

/// The images are shuffled and dealt to the folds in turn; stratified, one class after another.
Positions drawFold(const ImageSet &train, Positions positions, const SplitSettings &split,
                   std::mt19937_64 &generator)
{
    shuffleFront(positions, positions.size(), generator);
    if (split.stratified) {
        const auto classes = byClass(train, positions);
        positions.clear();
        for (const auto &members : classes)
            positions.insert(positions.end(), members.begin(), members.end());
    }
    Positions drawn;
    for (auto i = static_cast<std::size_t>(split.fold - 1); i < positions.size();
         i += static_cast<std::size_t>(split.folds))
        drawn.push_back(positions[i]);
    return drawn;
}

} // namespace

Split splitOf(const ImageSet &train, const Project &project)
{
    const DataSettings &data = project.data;
    const auto images =
        std::max<std::int64_t>(0, std::min(train.count(), data.limit.value_or(train.count())));
    Positions all(static_cast<std::size_t>(images));
    std::iota(all.begin(), all.end(), 0);
    std::mt19937_64 generator(static_cast<std::uint64_t>(data.split.seed.value_or(project.training.seed)));
    Split split;
    split.validation = data.split.folds > 0
                           ? drawFold(train, all, data.split, generator)
                           : drawShare(train, all, validationCount(images, project.training.validationSplit),
                                       data.split.stratified, generator);
    std::sort(split.validation.begin(), split.validation.end());
    std::set_difference(all.begin(), all.end(), split.validation.begin(), split.validation.end(),
                        std::back_inserter(split.training));
    return split;
}

Project splitSettings(const Project &project)
{
    Project split;
    split.training.validationSplit = project.training.validationSplit;
    split.training.seed = project.training.seed;
    split.data.limit = project.data.limit;
    split.data.split = project.data.split;
    return split;
}

} // namespace workbench
