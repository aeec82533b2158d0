#include "core/train/metrics.h"

#include <algorithm>

namespace workbench {

namespace {

template<typename T>
std::vector<T> tail(const GrowingList<T> &all, std::size_t from)
{
    std::vector<T> elements;
    elements.reserve(all.size() - std::min(from, all.size()));
    for (std::size_t i = from; i < all.size(); ++i)
        elements.push_back(all[i]);
    return elements;
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
    m_all.batches.append(metrics);
}

void MetricsLog::append(const EpochMetrics &metrics)
{
    const std::lock_guard lock(m_mutex);
    m_all.epochs.append(metrics);
}

void MetricsLog::clear()
{
    const std::lock_guard lock(m_mutex);
    m_all = {};
}

MetricsSnapshot MetricsLog::snapshot() const
{
    const std::lock_guard lock(m_mutex);
    return m_all;
}

std::vector<BatchMetrics> MetricsLog::batchesFrom(std::size_t from) const
{
    const std::lock_guard lock(m_mutex);
    return tail(m_all.batches, from);
}

std::vector<EpochMetrics> MetricsLog::epochsFrom(std::size_t from) const
{
    const std::lock_guard lock(m_mutex);
    return tail(m_all.epochs, from);
}

std::size_t MetricsLog::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_all.batches.size() + m_all.epochs.size();
}

} // namespace workbench
