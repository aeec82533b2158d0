#include "core/data/near_hashes.h"

#include "core/data/parallel.h"

#include <array>
#include <bit>
#include <cstdlib>
#include <numeric>

namespace workbench {

namespace {

/// Where more hashes agree in a band, each is compared with so many that follow.
constexpr std::size_t mostCompared = 2048;
/// And with no more after so many that count.
constexpr int mostCounted = 64;

} // namespace

NearHashes::NearHashes(std::vector<std::uint64_t> hashes)
    : m_bands(bands), m_blocksOfBand((std::ssize(hashes) + blockSize - 1) / blockSize)
{
    dealBits(hashes);
    forEachInParallel(bands, [&](std::int64_t band) { sort(m_bands[std::size_t(band)], hashes); });
}

void NearHashes::dealBits(const std::vector<std::uint64_t> &hashes)
{
    std::array<std::int64_t, 64> set{};
    for (const auto hash : hashes) {
        for (std::size_t bit = 0; bit < set.size(); ++bit)
            set[bit] += std::int64_t(hash >> bit & 1);
    }
    // A bit tells most where it is set in half of the hashes.
    std::array<std::size_t, 64> order{};
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
        const auto unbalanced = [&](std::size_t bit) { return std::abs(2 * set[bit] - std::ssize(hashes)); };
        return unbalanced(one) < unbalanced(other);
    });
    for (std::size_t i = 0; i < order.size(); ++i)
        m_bands[i % bands].mask |= std::uint64_t{1} << order[i];
}

void NearHashes::sort(Band &band, const std::vector<std::uint64_t> &hashes)
{
    band.order.resize(hashes.size());
    std::iota(band.order.begin(), band.order.end(), 0);
    std::stable_sort(band.order.begin(), band.order.end(), [&](std::uint32_t one, std::uint32_t other) {
        const auto keyOf = [&](std::uint32_t i) { return std::pair(hashes[i] & band.mask, hashes[i]); };
        return keyOf(one) < keyOf(other);
    });
    band.sorted.reserve(hashes.size());
    for (const auto i : band.order)
        band.sorted.push_back(hashes[i]);
}

bool NearHashes::isFirstBand(std::size_t band, std::uint64_t difference) const
{
    return std::none_of(m_bands.begin(), m_bands.begin() + std::ptrdiff_t(band),
                        [&](const Band &before) { return (difference & before.mask) == 0; });
}

void NearHashes::look(std::int64_t block,
                      const std::function<bool(std::uint32_t, std::uint32_t)> &found) const
{
    const auto number = std::size_t(block / m_blocksOfBand);
    const Band &band = m_bands[number];
    const auto &sorted = band.sorted;
    const auto begin = std::size_t(block % m_blocksOfBand * blockSize);
    const auto end = std::min(begin + std::size_t(blockSize), sorted.size());
    for (std::size_t i = begin; i < end; ++i) {
        const auto last = std::min(i + mostCompared, sorted.size() - 1);
        int counted = 0;
        for (std::size_t j = i + 1; j <= last && counted < mostCounted; ++j) {
            const std::uint64_t difference = sorted[i] ^ sorted[j];
            if ((difference & band.mask) != 0)
                break;
            if (std::popcount(difference) <= farthest && isFirstBand(number, difference) &&
                found(band.order[i], band.order[j]))
                ++counted;
        }
    }
}

} // namespace workbench
