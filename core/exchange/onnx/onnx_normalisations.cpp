#include "core/exchange/onnx/onnx_builder.h"

namespace workbench {

namespace {

std::int64_t channelsOf(const OnnxLayer &layer)
{
    return layer.context.input().sizes.front();
}

float epsilonOf(const OnnxLayer &layer)
{
    return float(layer.arguments().real("eps"));
}

/// {channels, 1, 1}: one number for each map; {features} where there are no maps.
std::vector<std::int64_t> perChannel(const OnnxLayer &layer)
{
    std::vector<std::int64_t> sizes(layer.context.input().sizes.size(), 1);
    sizes.front() = channelsOf(layer);
    return sizes;
}

QString constants(const OnnxLayer &layer, const char *name, std::int64_t count, float value)
{
    return layer.builder.floats(layer.part(name), {count}, std::vector<float>(std::size_t(count), value));
}

/// Scale and shift: the layer's own, or 1 and 0.
QString scale(const OnnxLayer &layer)
{
    return layer.arguments().boolean("affine") ? layer.weight("weight")
                                               : constants(layer, "ones", channelsOf(layer), 1);
}
QString shift(const OnnxLayer &layer)
{
    return layer.arguments().boolean("affine") ? layer.weight("bias")
                                               : constants(layer, "zeros", channelsOf(layer), 0);
}

QString withRunningStatistics(const OnnxLayer &layer)
{
    return layer.last("BatchNormalization",
                      {layer.input(), scale(layer), shift(layer), layer.weight("running_mean"),
                       layer.weight("running_var")},
                      {{QStringLiteral("epsilon"), epsilonOf(layer)}});
}

/// Learnt scale and shift, where there are any, of a value that is normalised already.
QString scaled(const OnnxLayer &layer, const QString &value)
{
    if (!layer.arguments().boolean("affine"))
        return layer.last("Identity", {value});
    const QString product = layer.before("scaled", "Mul", {value, layer.weight("weight", perChannel(layer))});
    return layer.last("Add", {product, layer.weight("bias", perChannel(layer))});
}

/// Over the batch at hand: what a layer without running statistics does in evaluation too.
QString withBatchStatistics(const OnnxLayer &layer)
{
    std::vector<std::int64_t> axes{0};
    for (std::size_t axis = 2; axis <= layer.context.input().sizes.size(); ++axis)
        axes.push_back(std::int64_t(axis));
    const std::map<QString, OnnxAttribute> overTheBatch{{QStringLiteral("axes"), axes},
                                                        {QStringLiteral("keepdims"), std::int64_t(1)}};
    const QString mean = layer.before("mean", "ReduceMean", {layer.input()}, overTheBatch);
    const QString rest = layer.before("rest", "Sub", {layer.input(), mean});
    const QString variance =
        layer.before("variance", "ReduceMean", {layer.before("square", "Mul", {rest, rest})}, overTheBatch);
    const QString epsilon = layer.builder.number(layer.part("epsilon"), epsilonOf(layer));
    const QString deviation =
        layer.before("deviation", "Sqrt", {layer.before("variance_and_epsilon", "Add", {variance, epsilon})});
    return scaled(layer, layer.before("normalised", "Div", {rest, deviation}));
}

QString batchNorm(const OnnxLayer &layer)
{
    return layer.arguments().boolean("track_running_stats") ? withRunningStatistics(layer)
                                                            : withBatchStatistics(layer);
}

QString instanceNorm(const OnnxLayer &layer)
{
    if (layer.arguments().boolean("track_running_stats"))
        return withRunningStatistics(layer);
    return layer.last("InstanceNormalization", {layer.input(), scale(layer), shift(layer)},
                      {{QStringLiteral("epsilon"), epsilonOf(layer)}});
}

/// Each group is one instance of one channel.
QString groupNorm(const OnnxLayer &layer)
{
    const std::int64_t groups = layer.arguments().integer("num_groups");
    const QString grouped = layer.before(
        "grouped", "Reshape", {layer.input(), layer.builder.integers(layer.part("groups"), {0, groups, -1})});
    const QString normalised =
        layer.before("normalised", "InstanceNormalization",
                     {grouped, constants(layer, "ones", groups, 1), constants(layer, "zeros", groups, 0)},
                     {{QStringLiteral("epsilon"), epsilonOf(layer)}});
    std::vector<std::int64_t> sizes{0};
    sizes.insert(sizes.end(), layer.output.sizes.begin(), layer.output.sizes.end());
    return scaled(layer, layer.before("restored", "Reshape",
                                      {normalised, layer.builder.integers(layer.part("sizes"), sizes)}));
}

} // namespace

std::map<QString, OnnxLayerWriter> onnxNormalisations()
{
    return {{QStringLiteral("BatchNorm2d"), batchNorm},
            {QStringLiteral("BatchNorm1d"), batchNorm},
            {QStringLiteral("InstanceNorm2d"), instanceNorm},
            {QStringLiteral("GroupNorm"), groupNorm}};
}

} // namespace workbench
