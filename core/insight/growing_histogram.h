#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace workbench {

/// How numbers of several kinds (rows) are spread over bins that all of them share, while the range is not
/// known: bins are a power of two wide and begin at multiples of it, and two become one whenever a number
/// lies beyond the last. So counts are exact, and the same in whatever order the numbers come. Memory: 160
/// bytes a row.
class GrowingHistogram
{
public:
    static constexpr std::int64_t binCount = 40;

    explicit GrowingHistogram(std::size_t rows) : m_counts(rows * std::size_t(binCount)), m_sums(rows) {}

    /// `value` is finite.
    void add(std::size_t row, double value);

    std::size_t rows() const { return m_sums.size(); }
    bool isEmpty() const { return m_used == 0; }
    /// Bins from the first to the last one that holds a number of any row; 0: there is none.
    std::int64_t used() const { return m_used; }
    /// Of one bin.
    double width() const;
    /// The lower end of a bin, which belongs to it.
    double lowerEnd(std::int64_t bin) const;
    std::span<const std::uint32_t> countsOf(std::size_t row) const
    {
        return std::span(m_counts).subspan(row * std::size_t(binCount), std::size_t(m_used));
    }
    std::int64_t total(std::size_t row) const;
    /// Of the numbers themselves; 0 where there is none.
    double mean(std::size_t row) const;

private:
    void widenTo(int exponent);
    void moveFirstTo(std::int64_t first);

    std::vector<std::uint32_t> m_counts; ///< rows × bins
    std::vector<double> m_sums;
    int m_exponent = 0;       ///< a bin is 2 to the power of this wide
    std::int64_t m_first = 0; ///< the first bin's lower end, in widths
    std::int64_t m_used = 0;
};

} // namespace workbench
