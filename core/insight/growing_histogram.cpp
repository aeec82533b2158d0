#include "core/insight/growing_histogram.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace workbench {

namespace {

constexpr int leastExponent = -60;
/// Bins are no finer than this many powers of two below a number: their places fit 64 bits.
constexpr int finestBelow = 40;

int exponentFor(double value)
{
    return value == 0 ? leastExponent : std::max(leastExponent, std::ilogb(value) - finestBelow);
}

std::int64_t binAt(double value, int exponent)
{
    return std::int64_t(std::floor(std::ldexp(value, -exponent)));
}

/// Rounds down, also below 0.
std::int64_t halved(std::int64_t bin, int times)
{
    return times >= 63 ? (bin < 0 ? -1 : 0) : bin >> times;
}

} // namespace

void GrowingHistogram::add(std::size_t row, double value)
{
    int exponent = exponentFor(value);
    if (isEmpty()) {
        m_exponent = exponent;
        m_first = binAt(value, exponent);
        m_used = 1;
    }
    exponent = std::max(exponent, m_exponent);
    const auto fits = [&] {
        const auto bin = binAt(value, exponent);
        const auto least = std::min(bin, halved(m_first, exponent - m_exponent));
        const auto most = std::max(bin, halved(m_first + m_used - 1, exponent - m_exponent));
        return most - least < binCount;
    };
    while (!fits())
        ++exponent;
    widenTo(exponent);
    const auto bin = binAt(value, exponent);
    if (bin < m_first)
        moveFirstTo(bin);
    m_used = std::max(m_used, bin - m_first + 1);
    ++m_counts[row * std::size_t(binCount) + std::size_t(bin - m_first)];
    m_sums[row] += value;
}

void GrowingHistogram::widenTo(int exponent)
{
    const int times = exponent - m_exponent;
    if (times == 0)
        return;
    const auto first = halved(m_first, times);
    for (std::size_t row = 0; row < rows(); ++row) {
        auto *counts = m_counts.data() + row * std::size_t(binCount);
        for (std::int64_t bin = 0; bin < m_used; ++bin) {
            const auto count = std::exchange(counts[bin], 0);
            counts[halved(m_first + bin, times) - first] += count;
        }
    }
    m_used = halved(m_first + m_used - 1, times) - first + 1;
    m_first = first;
    m_exponent = exponent;
}

void GrowingHistogram::moveFirstTo(std::int64_t first)
{
    const auto shift = m_first - first;
    for (std::size_t row = 0; row < rows(); ++row) {
        auto *counts = m_counts.data() + row * std::size_t(binCount);
        std::move_backward(counts, counts + m_used, counts + m_used + shift);
        std::fill_n(counts, shift, 0U);
    }
    m_used += shift;
    m_first = first;
}

double GrowingHistogram::width() const
{
    return std::ldexp(1.0, m_exponent);
}

double GrowingHistogram::lowerEnd(std::int64_t bin) const
{
    return std::ldexp(double(m_first + bin), m_exponent);
}

std::int64_t GrowingHistogram::total(std::size_t row) const
{
    const auto counts = countsOf(row);
    return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
}

double GrowingHistogram::mean(std::size_t row) const
{
    const auto count = total(row);
    return count == 0 ? 0 : m_sums[row] / double(count);
}

} // namespace workbench
