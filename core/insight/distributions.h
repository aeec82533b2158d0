#pragma once

#include "core/insight/histogram.h"

#include <QString>
#include <memory>
#include <optional>
#include <vector>

namespace workbench {

struct LayerDistribution
{
    QString layer;
    std::optional<Histogram> weights; ///< none without a weight
    Histogram outputs;
    /// ReLU and ReLU6: units (channel and position) whose output is 0 for every image; none for the others.
    std::optional<std::int64_t> dead;
    std::int64_t units = 0;

    std::optional<double> deadShare() const
    {
        return dead && units > 0 ? std::optional(static_cast<double>(*dead) / static_cast<double>(units))
                                 : std::nullopt;
    }
};

/// Weights and outputs of all layers, at one instant of training.
struct Distributions
{
    std::int64_t images = 0; ///< what the outputs are of, in evaluation mode
    std::vector<LayerDistribution> layers;

    const LayerDistribution *find(const QString &layer) const;
};

using DistributionsPointer = std::shared_ptr<const Distributions>;

/// Distributions over time: evenly spaced and bounded. When it is full, every other one goes and from then on
/// only every other one is taken.
class DistributionHistory
{
public:
    static constexpr std::size_t most = 128;

    struct Moment
    {
        std::int64_t batch = 0; ///< batches trained on since the start of the run
        DistributionsPointer distributions;
    };

    /// A second look at the same batch takes the first one's place; an earlier batch begins anew.
    void append(const Moment &moment);
    void clear();
    const std::vector<Moment> &all() const { return m_all; }

private:
    std::vector<Moment> m_all;
    std::int64_t m_stride = 1;
    std::int64_t m_offered = 0;
};

} // namespace workbench
