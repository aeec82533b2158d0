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

double positionOf(const BatchMetrics &batch, std::int64_t usualBatches)
{
    const auto batches =
        std::max<std::int64_t>(1, batch.batchesInEpoch > 0 ? batch.batchesInEpoch : usualBatches);
    return static_cast<double>(batch.epoch - 1) +
           static_cast<double>(batch.batch) / static_cast<double>(batches);
}

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
