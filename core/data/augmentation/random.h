#pragma once

#include <cstdint>

namespace workbench {

/// SplitMix64 of seed, epoch and index: the random numbers of one image, the same on every machine (unlike
/// those of std distributions) and whatever was drawn for other images.
class ImageRandom
{
public:
    ImageRandom(std::int64_t seed, std::int64_t epoch, std::int64_t index)
        : m_state(mixed(static_cast<std::uint64_t>(seed)))
    {
        m_state = mixed(m_state + step * (static_cast<std::uint64_t>(epoch) + 1));
        m_state = mixed(m_state + step * (static_cast<std::uint64_t>(index) + 1));
    }

    std::uint64_t bits() { return mixed(m_state += step); }
    /// In [0, 1), one of 2^53 evenly spaced numbers.
    double share() { return static_cast<double>(bits() >> 11) * 0x1p-53; }
    double between(double least, double greatest) { return least + (greatest - least) * share(); }
    /// From 0 to `greatest`; uneven by less than `greatest` / 2^32.
    std::int64_t upTo(std::int64_t greatest)
    {
        return static_cast<std::int64_t>(((bits() >> 32) * static_cast<std::uint64_t>(greatest + 1)) >> 32);
    }
    bool happens(double probability) { return share() < probability; }

private:
    static constexpr std::uint64_t step = 0x9E3779B97F4A7C15ULL;

    static std::uint64_t mixed(std::uint64_t value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9ULL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBULL;
        return value ^ (value >> 31);
    }

    std::uint64_t m_state;
};

} // namespace workbench
