#pragma once

#include "core/train/metrics.h"

namespace workbench {

/// What one step of the optimizer did to one layer.
struct LayerUpdate
{
    QString layer;
    double gradientNorm = 0; ///< of all the layer's trained parameters, before clipping
    /// log10 of |change of the weight| / |weight|, both L2 norms; minus infinity where nothing changed, none
    /// where the weight is 0 or not trained.
    std::optional<double> logRatio = std::nullopt;

    bool operator==(const LayerUpdate &) const = default;
};

/// One step of the optimizer, measured.
struct UpdateMetrics
{
    BatchMetrics batch;                   ///< the batch whose gradients it took
    double gradientNorm = 0;              ///< of all parameters together, before clipping
    std::vector<LayerUpdate> layers = {}; ///< those with trained parameters, in the network's order
    double seconds = 0;                   ///< what measuring took
};

/// All measured updates of a run. Safe from any thread.
class UpdateLog
{
public:
    void append(const UpdateMetrics &metrics);
    void clear();
    /// Those from position `from` on.
    std::vector<UpdateMetrics> from(std::size_t position) const;
    std::size_t size() const;

private:
    mutable std::mutex m_mutex;
    std::vector<UpdateMetrics> m_updates;
};

} // namespace workbench
