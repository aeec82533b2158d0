#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace workbench {

/// How often each byte comes in a channel.
using ByteCounts = std::array<std::int64_t, 256>;

/// Counts the bytes of images, channel by channel: exact, whatever the number of pixels.
class ByteCounter
{
public:
    explicit ByteCounter(std::int64_t channels) : m_channels(static_cast<std::size_t>(channels)) {}

    /// `image`: channels × `plane`.
    void add(const std::uint8_t *image, std::int64_t plane);
    void add(const ByteCounter &other);
    /// Of each channel.
    std::vector<ByteCounts> counts() const;

private:
    /// Tables that take turns: a byte that comes again and again need not wait for itself.
    static constexpr std::size_t tables = 4;
    std::vector<std::array<ByteCounts, tables>> m_channels;
};

/// Of a channel's pixels in [0, 1]; the deviation is that of the population.
struct MeanAndDeviation
{
    double mean = 0;
    double deviation = 0;
    bool operator==(const MeanAndDeviation &) const = default;
};

/// Of at least one pixel.
MeanAndDeviation meanAndDeviation(const ByteCounts &counts);

} // namespace workbench
