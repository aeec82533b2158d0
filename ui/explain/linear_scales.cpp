#include "ui/explain/linear_scales.h"

#include "ui/explain/plane_fields.h"

#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

ColorScale scaleOfAll(std::span<const float> values)
{
    return scaleOf(values.data(), values.size());
}

} // namespace

LinearScales linearScales(const LinearNumbers &linear, const WorkedInnerProduct &worked, std::int64_t output,
                          std::int64_t channel, ScaleReach reach, const NetworkReach &network)
{
    const auto size = std::size_t(linear.map.height() * linear.map.width());
    const auto first = std::size_t(channel) * size;
    const std::span<const float> inputs = linear.values();
    const std::span<const float> weights = linear.weights(output);
    const std::vector<float> products(worked.products.begin(), worked.products.end());
    if (reach == ScaleReach::View)
        return {scaleOfAll(inputs.subspan(first, size)), divergingScaleOf(weights.subspan(first, size)),
                divergingScaleOf(std::span(products).subspan(first, size))};
    if (reach == ScaleReach::Unit)
        return {scaleOfAll(inputs), divergingScaleOf(weights), divergingScaleOf(products)};
    const bool all = reach == ScaleReach::Network;
    LinearScales scales{all ? networkScale(network) : scaleOfAll(inputs),
                        all ? divergingScale(network.largestWeight)
                            : divergingScaleOf(linear.numbers.tensor(QStringLiteral("weight"))),
                        {}};
    // As far as any product of the two.
    scales.products = divergingScale(scales.weights.high *
                                     std::max(std::abs(scales.inputs.low), std::abs(scales.inputs.high)));
    return scales;
}

} // namespace workbench
