#include "core/data/byte_counts.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace workbench {

void ByteCounter::add(const std::uint8_t *image, std::int64_t plane)
{
    for (auto &counts : m_channels) {
        for (std::int64_t pixel = 0; pixel < plane; ++pixel)
            ++counts[static_cast<std::size_t>(pixel) % tables][image[pixel]];
        image += plane;
    }
}

void ByteCounter::add(const ByteCounter &other)
{
    for (std::size_t channel = 0; channel < m_channels.size(); ++channel) {
        for (std::size_t table = 0; table < tables; ++table) {
            for (std::size_t byte = 0; byte < ByteCounts().size(); ++byte)
                m_channels[channel][table][byte] += other.m_channels[channel][table][byte];
        }
    }
}

std::vector<ByteCounts> ByteCounter::counts() const
{
    std::vector<ByteCounts> counts;
    for (const auto &channel : m_channels) {
        ByteCounts &sum = counts.emplace_back();
        sum.fill(0);
        for (const auto &table : channel)
            std::transform(sum.begin(), sum.end(), table.begin(), sum.begin(), std::plus<>());
    }
    return counts;
}

MeanAndDeviation meanAndDeviation(const ByteCounts &counts)
{
    double pixels = 0;
    double sum = 0;
    for (std::size_t byte = 0; byte < counts.size(); ++byte) {
        pixels += double(counts[byte]);
        sum += double(counts[byte]) * double(byte);
    }
    const double mean = sum / pixels;
    double squares = 0;
    for (std::size_t byte = 0; byte < counts.size(); ++byte)
        squares += double(counts[byte]) * (double(byte) - mean) * (double(byte) - mean);
    return {mean / 255, std::sqrt(squares / pixels) / 255};
}

} // namespace workbench
