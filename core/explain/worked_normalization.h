#pragma once

#include "core/explain/checked_result.h"
#include "core/explain/convolution_geometry.h"
#include "core/explain/layer_numbers.h"

namespace workbench {

/// Mean and variance of what is normalised together.
struct NormStatistics
{
    double mean = 0;
    double variance = 0;    ///< divided by `count`, as it is normalised with
    std::int64_t count = 0; ///< 0: running statistics
    double meanSize = 0;    ///< mean of the absolute values
    bool operator==(const NormStatistics &) const = default;
};

/// In float64.
NormStatistics normStatisticsOf(std::span<const float> values);

/// A BatchNorm, GroupNorm or InstanceNorm layer and one sample.
class NormLayer
{
public:
    explicit NormLayer(const LayerNumbers &numbers);

    /// A flat input has its features in the columns of its only plane.
    std::int64_t channelOf(std::int64_t plane, Pixel pixel) const;
    std::int64_t channels() const;
    /// Channels that are normalised together: 1 but for GroupNorm.
    std::int64_t channelsTogether() const;
    /// Whether evaluation normalises with running statistics, and training with a batch's.
    bool isTracked() const;
    /// Whether training normalises over the samples of a batch, not each sample by itself.
    bool isBatched() const;
    /// Of the selected sample alone.
    NormStatistics ofSample(std::int64_t channel) const { return ofPlanes(*m_numbers.input, channel); }
    /// The batch that the layer was seen with in training mode; null where there is none.
    const NormPass *pass() const;
    /// What training normalises the selected sample with. Needs `pass()`.
    NormStatistics training(std::int64_t channel) const;
    /// What a batch moves the running statistics by: of the batch, or the mean of what its samples have each
    /// by itself. Needs `pass()`.
    NormStatistics ofBatch(std::int64_t channel) const;
    /// Running mean and variance; only where the layer is tracked.
    NormStatistics running(std::int64_t channel) const;
    /// What the running ones become after one training batch that has these statistics (PyTorch takes the
    /// variance divided by count - 1).
    NormStatistics runningAfter(std::int64_t channel, const NormStatistics &batch) const;
    /// The running ones after the batch, beside LibTorch's own. Of a tracked layer with `pass()`.
    CheckedResult meanAfter(std::int64_t channel) const;
    CheckedResult varianceAfter(std::int64_t channel) const;
    /// What evaluation normalises with.
    NormStatistics evaluation(std::int64_t channel) const
    {
        return isTracked() ? running(channel) : ofSample(channel);
    }
    double eps() const { return m_eps; }
    double momentum() const { return m_momentum; }
    bool isAffine() const { return !m_numbers.tensor(QStringLiteral("weight")).empty(); }
    double weight(std::int64_t channel) const;
    double bias(std::int64_t channel) const;
    const LayerNumbers &numbers() const { return m_numbers; }

private:
    float bufferAfter(const QString &name, std::int64_t channel) const;
    NormStatistics ofPlanes(const Planes &planes, std::int64_t channel) const;

    LayerNumbers m_numbers;
    double m_eps = 0;
    double m_momentum = 0;
};

/// One value on its way through a normalisation.
struct WorkedNorm
{
    double value = 0;
    NormStatistics statistics;
    double centered = 0;   ///< value − mean
    double deviation = 0;  ///< √(variance + eps)
    double normalized = 0; ///< centered / deviation
    double weight = 1;
    double bias = 0;
    double result = 0;
    /// What float32 can make of it at most, beside the result in exact arithmetic.
    double rounding = 0;
};

WorkedNorm workNorm(const NormLayer &layer, std::int64_t channel, float value,
                    const NormStatistics &statistics);

} // namespace workbench
