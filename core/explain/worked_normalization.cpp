#include "core/explain/worked_normalization.h"

#include "core/explain/checked_result.h"

#include <cmath>

namespace workbench {

NormStatistics normStatisticsOf(std::span<const float> values)
{
    NormStatistics statistics;
    statistics.count = std::ssize(values);
    if (values.empty())
        return statistics;
    const auto count = double(values.size());
    for (const float value : values) {
        statistics.mean += double(value) / count;
        statistics.meanSize += std::abs(double(value)) / count;
    }
    for (const float value : values)
        statistics.variance += (double(value) - statistics.mean) * (double(value) - statistics.mean) / count;
    return statistics;
}

NormLayer::NormLayer(const LayerNumbers &numbers) : m_numbers(numbers)
{
    const Arguments arguments = numbers.arguments();
    m_eps = arguments.real("eps");
    if (arguments.has("momentum"))
        m_momentum = arguments.real("momentum");
}

std::int64_t NormLayer::channelOf(std::int64_t plane, Pixel pixel) const
{
    return m_numbers.isFlat() && channels() > 1 ? pixel.column : plane;
}

std::int64_t NormLayer::channels() const
{
    const Planes &input = *m_numbers.input;
    const bool imageOnly = m_numbers.layer.type.endsWith(QLatin1String("2d"));
    return m_numbers.isFlat() && !imageOnly ? input.width : input.count;
}

std::int64_t NormLayer::channelsTogether() const
{
    return m_numbers.layer.type == QLatin1String("GroupNorm")
               ? channels() / m_numbers.arguments().integer("num_groups")
               : 1;
}

bool NormLayer::isTracked() const
{
    return !m_numbers.tensor(QStringLiteral("running_mean")).empty();
}

NormStatistics NormLayer::ofSample(std::int64_t channel) const
{
    const Planes &input = *m_numbers.input;
    const auto together = channelsTogether();
    const auto size = std::ssize(input.values) / channels();
    const auto first = channel / together * together * size;
    return normStatisticsOf(
        std::span(input.values).subspan(std::size_t(first), std::size_t(together * size)));
}

NormStatistics NormLayer::running(std::int64_t channel) const
{
    NormStatistics statistics;
    statistics.mean = double(m_numbers.tensor(QStringLiteral("running_mean"))[std::size_t(channel)]);
    statistics.variance = double(m_numbers.tensor(QStringLiteral("running_var"))[std::size_t(channel)]);
    return statistics;
}

NormStatistics NormLayer::runningAfter(std::int64_t channel, const NormStatistics &batch) const
{
    NormStatistics after = running(channel);
    const double unbiased = batch.variance * double(batch.count) / double(batch.count - 1);
    after.mean = (1 - m_momentum) * after.mean + m_momentum * batch.mean;
    after.variance = (1 - m_momentum) * after.variance + m_momentum * unbiased;
    return after;
}

double NormLayer::weight(std::int64_t channel) const
{
    const auto weights = m_numbers.tensor(QStringLiteral("weight"));
    return weights.empty() ? 1 : double(weights[std::size_t(channel)]);
}

double NormLayer::bias(std::int64_t channel) const
{
    const auto biases = m_numbers.tensor(QStringLiteral("bias"));
    return biases.empty() ? 0 : double(biases[std::size_t(channel)]);
}

WorkedNorm workNorm(const NormLayer &layer, std::int64_t channel, float value,
                    const NormStatistics &statistics)
{
    WorkedNorm worked;
    worked.value = double(value);
    worked.statistics = statistics;
    worked.centered = worked.value - statistics.mean;
    worked.deviation = std::sqrt(statistics.variance + layer.eps());
    worked.normalized = worked.centered / worked.deviation;
    worked.weight = layer.weight(channel);
    worked.bias = layer.bias(channel);
    worked.result = worked.normalized * worked.weight + worked.bias;
    // x·(weight / deviation) + (bias − mean·weight / deviation) is how kernels compute it: a few roundings of
    // its terms, and those of the sums of `count` values that gave mean and variance.
    constexpr double roundings = 12;
    const double slope = std::abs(worked.weight / worked.deviation);
    const double terms = slope * (std::abs(worked.value) + std::abs(statistics.mean)) + std::abs(worked.bias);
    const double sums = double(statistics.count) * floatRounding;
    const double square = statistics.variance + statistics.mean * statistics.mean;
    worked.rounding = roundings * floatRounding * terms + slope * sums * statistics.meanSize +
                      std::abs(worked.normalized * worked.weight) * sums * square /
                          (2 * worked.deviation * worked.deviation);
    return worked;
}

} // namespace workbench
