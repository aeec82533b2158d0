#include "core/explain/worked_normalization.h"

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

namespace {

/// Roundings in a sum of `count` numbers, made in parts: errors grow as its root.
double sumRoundings(std::int64_t count)
{
    return 4 * std::sqrt(double(count));
}

/// Of the sums behind a batch's statistics, and a few of the running mean itself.
double updateRoundings(std::int64_t count)
{
    return 8 + sumRoundings(count);
}

} // namespace

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

bool NormLayer::isBatched() const
{
    return m_numbers.layer.type.startsWith(QLatin1String("BatchNorm"));
}

NormStatistics NormLayer::ofPlanes(const Planes &planes, std::int64_t channel) const
{
    const auto together = channelsTogether();
    const auto size = std::ssize(planes.values) / channels();
    const auto first = channel / together * together * size;
    return normStatisticsOf(
        std::span(planes.values).subspan(std::size_t(first), std::size_t(together * size)));
}

const NormPass *NormLayer::pass() const
{
    return m_numbers.norm && m_numbers.norm->has_value() ? &**m_numbers.norm : nullptr;
}

NormStatistics NormLayer::ofBatch(std::int64_t channel) const
{
    const BatchChannel &batch = pass()->channels[std::size_t(channel)];
    if (isBatched())
        return {batch.mean, batch.variance, pass()->count, batch.meanSize};
    return {batch.mean, batch.sampleVariance, pass()->count / std::ssize(pass()->samples), batch.meanSize};
}

NormStatistics NormLayer::training(std::int64_t channel) const
{
    return isBatched() ? ofBatch(channel) : ofPlanes(pass()->input, channel);
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

float NormLayer::bufferAfter(const QString &name, std::int64_t channel) const
{
    return pass()->buffers.at(name).values[std::size_t(channel)];
}

CheckedResult NormLayer::meanAfter(std::int64_t channel) const
{
    const NormStatistics batch = ofBatch(channel);
    const double size = std::abs(running(channel).mean) + batch.meanSize;
    return {runningAfter(channel, batch).mean, bufferAfter(QStringLiteral("running_mean"), channel),
            updateRoundings(batch.count) * floatRounding * size};
}

CheckedResult NormLayer::varianceAfter(std::int64_t channel) const
{
    const NormStatistics batch = ofBatch(channel);
    const double size = running(channel).variance + batch.variance + batch.mean * batch.mean;
    return {runningAfter(channel, batch).variance, bufferAfter(QStringLiteral("running_var"), channel),
            updateRoundings(batch.count) * floatRounding * size};
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
    // its terms, and those of the sums of `count` values that gave mean and variance, which are made in
    // parts.
    constexpr double roundings = 12;
    const double slope = std::abs(worked.weight / worked.deviation);
    const double terms = slope * (std::abs(worked.value) + std::abs(statistics.mean)) + std::abs(worked.bias);
    const double sums = sumRoundings(statistics.count) * floatRounding;
    const double square = statistics.variance + statistics.mean * statistics.mean;
    worked.rounding = roundings * floatRounding * terms + slope * sums * statistics.meanSize +
                      std::abs(worked.normalized * worked.weight) * sums * square /
                          (2 * worked.deviation * worked.deviation);
    return worked;
}

} // namespace workbench
