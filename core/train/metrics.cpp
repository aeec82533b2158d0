#include "core/train/metrics.h"

#include <algorithm>

namespace workbench {

namespace {

template<typename T>
std::vector<T> tail(const std::vector<T> &all, std::size_t from)
{
    return {all.begin() + static_cast<std::ptrdiff_t>(std::min(from, all.size())), all.end()};
}

} // namespace

void MetricsLog::append(const BatchMetrics &metrics)
{
    const std::lock_guard lock(m_mutex);
    m_batches.push_back(metrics);
}

void MetricsLog::append(const EpochMetrics &metrics)
{
    const std::lock_guard lock(m_mutex);
    m_epochs.push_back(metrics);
}

void MetricsLog::clear()
{
    const std::lock_guard lock(m_mutex);
    m_batches.clear();
    m_epochs.clear();
}

std::vector<BatchMetrics> MetricsLog::batchesFrom(std::size_t from) const
{
    const std::lock_guard lock(m_mutex);
    return tail(m_batches, from);
}

std::vector<EpochMetrics> MetricsLog::epochsFrom(std::size_t from) const
{
    const std::lock_guard lock(m_mutex);
    return tail(m_epochs, from);
}

std::size_t MetricsLog::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_batches.size() + m_epochs.size();
}

} // namespace workbench
