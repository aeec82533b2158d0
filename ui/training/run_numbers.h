#pragma once

#include "core/train/metrics.h"
#include "core/train/smoothing.h"

namespace workbench {

/// The numbers of a run as its curves and tables show them: the log's, untouched, and the smoothed losses
/// beside them. A copy shares the numbers, so that a thread can read it while the run goes on.
class RunNumbers
{
public:
    /// Takes what the log has by now; it holds at least what was taken before.
    void take(MetricsSnapshot snapshot, double batchesPerEpoch);
    void clear();

    const GrowingList<BatchMetrics> &batches() const { return m_all.batches; }
    const GrowingList<EpochMetrics> &epochs() const { return m_all.epochs; }
    double batchesPerEpoch() const { return m_batchesPerEpoch; }
    /// The first batch whose loss is no finite number.
    std::optional<BatchMetrics> diverged() const { return m_diverged; }

    /// The weight of the exponential average, in [0, 1); 0: the losses are not smoothed.
    void setSmoothing(double weight);
    double smoothing() const { return m_smoothing; }
    /// Of each batch's loss; NaN where the loss is no finite number. Empty while nothing is smoothed.
    const GrowingList<double> &smoothedLosses() const { return m_smoothed; }

    /// Where a batch's end lies on an axis of epochs.
    double positionOf(const BatchMetrics &batch) const;
    double positionOf(const EpochMetrics &epoch) const { return double(epoch.epoch); }
    std::optional<std::size_t> batchNearest(double position) const;
    std::optional<std::size_t> epochNearest(double position) const;
    /// Batches up to the end of an epoch, which is a place in `epochs`.
    std::size_t batchesUntil(std::size_t epoch) const { return m_batchesUntil[epoch]; }

private:
    void smoothNew();

    MetricsSnapshot m_all;
    double m_batchesPerEpoch = 1;
    std::optional<BatchMetrics> m_diverged;
    std::size_t m_checked = 0; ///< batches looked at for divergence
    std::vector<std::size_t> m_batchesUntil;
    double m_smoothing = 0;
    ExponentialAverage m_average{0};
    GrowingList<double> m_smoothed;
};

} // namespace workbench
