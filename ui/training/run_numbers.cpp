#include "ui/training/run_numbers.h"

#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

/// The element whose position is nearest; positions ascend.
template<typename T, typename Position>
std::optional<std::size_t> nearest(const GrowingList<T> &elements, double wanted, Position positionOf)
{
    if (elements.empty())
        return std::nullopt;
    const std::size_t after =
        elements.partitionPoint([&](const T &element) { return positionOf(element) < wanted; });
    if (after == 0)
        return 0;
    if (after == elements.size())
        return after - 1;
    const bool before = wanted - positionOf(elements[after - 1]) < positionOf(elements[after]) - wanted;
    return before ? after - 1 : after;
}

} // namespace

void RunNumbers::take(MetricsSnapshot snapshot, double batchesPerEpoch)
{
    m_all = std::move(snapshot);
    m_batchesPerEpoch = std::max(1.0, batchesPerEpoch);
    for (; !m_diverged && m_checked < batches().size(); ++m_checked) {
        if (!std::isfinite(batches()[m_checked].loss))
            m_diverged = batches()[m_checked];
    }
    while (m_batchesUntil.size() < epochs().size()) {
        const std::int64_t epoch = epochs()[m_batchesUntil.size()].epoch;
        m_batchesUntil.push_back(
            batches().partitionPoint([epoch](const BatchMetrics &batch) { return batch.epoch <= epoch; }));
    }
    smoothNew();
}

void RunNumbers::clear()
{
    const double smoothing = m_smoothing;
    *this = {};
    setSmoothing(smoothing);
}

void RunNumbers::setSmoothing(double weight)
{
    m_smoothing = weight;
    m_average = ExponentialAverage(weight);
    m_smoothed.clear();
    smoothNew();
}

void RunNumbers::smoothNew()
{
    if (m_smoothing == 0)
        return;
    for (std::size_t i = m_smoothed.size(); i < batches().size(); ++i)
        m_smoothed.append(m_average.add(batches()[i].loss));
}

double RunNumbers::positionOf(const BatchMetrics &batch) const
{
    return workbench::positionOf(batch, std::int64_t(m_batchesPerEpoch));
}

std::optional<std::size_t> RunNumbers::batchNearest(double position) const
{
    return nearest(batches(), position, [this](const BatchMetrics &batch) { return positionOf(batch); });
}

std::optional<std::size_t> RunNumbers::epochNearest(double position) const
{
    return nearest(epochs(), position, [this](const EpochMetrics &epoch) { return positionOf(epoch); });
}

} // namespace workbench
