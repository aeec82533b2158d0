#include "core/exchange/onnx/onnx_patterns.h"

#include <limits>

namespace workbench {

namespace {

using Integers = std::vector<std::int64_t>;

QString wordOf(const OnnxNode &node, const char *name, const char *otherwise)
{
    const auto found = node.attributes.find(QLatin1String(name));
    const auto *word = found == node.attributes.end() ? nullptr : std::get_if<QString>(&found->second);
    return word ? *word : QString::fromLatin1(otherwise);
}

bool isPadded(const OnnxNode &node)
{
    const auto found = node.attributes.find(QStringLiteral("pads"));
    return (found != node.attributes.end() && found->second != OnnxAttribute(Integers{0, 0, 0, 0})) ||
           wordOf(node, "auto_pad", "NOTSET").startsWith(QLatin1String("SAME"));
}

/// A slice of one axis in steps of 1.
struct Slice
{
    QString value;
    std::int64_t start;
    std::int64_t end;
    std::int64_t axis;
};

std::optional<Slice> sliceOf(const OnnxLinks &links, const QString &name)
{
    const OnnxNode *node = links.maker(name, "Slice");
    if (!node)
        return std::nullopt;
    const Integers starts = onnxIntegers(links, *node, 1);
    const Integers ends = onnxIntegers(links, *node, 2);
    const Integers axes = onnxIntegers(links, *node, 3);
    const bool hasSteps = node->inputs.size() > 4 && onnxIntegers(links, *node, 4) != Integers{1};
    if (starts.size() != 1 || ends.size() != 1 || axes.size() != 1 || hasSteps)
        return std::nullopt;
    return Slice{node->inputs[0], starts[0], ends[0], axes[0]};
}

std::optional<std::int64_t> axisOf(const OnnxNode &node)
{
    const auto found = node.attributes.find(QStringLiteral("axis"));
    const auto *axis = found == node.attributes.end() ? nullptr : std::get_if<std::int64_t>(&found->second);
    return axis ? std::optional(*axis) : std::nullopt;
}

/// Maps between slices of their own: start and end of the one before them (both 0 where there is none), end
/// of the one behind.
struct Wrap
{
    QString value;
    Integers slices;
};

std::optional<Wrap> wrapOf(const OnnxLinks &links, const QString &name, std::int64_t axis)
{
    const OnnxNode *node = links.maker(name, "Concat");
    if (!node || axisOf(*node) != axis || node->inputs.size() < 2 || node->inputs.size() > 3)
        return std::nullopt;
    const auto first = sliceOf(links, node->inputs.front());
    const auto last = sliceOf(links, node->inputs.back());
    const bool isBefore = first && first->axis == axis && first->value == node->inputs[1];
    const QString value = node->inputs[isBefore ? 1 : 0];
    const bool isBehind = last && last->axis == axis && last->value == value && last->start == 0;
    if (node->inputs.size() != 1 + int(isBefore) + int(isBehind))
        return std::nullopt;
    return Wrap{value, {isBefore ? first->start : 0, isBefore ? first->end : 0, isBehind ? last->end : 0}};
}

std::optional<OnnxNode> circularConvolution(const OnnxLinks &links, const OnnxNode &node)
{
    OnnxNode simpler = node;
    if (const auto wrap = wrapOf(links, simpler.inputs[0], 3)) {
        simpler.inputs[0] = wrap->value;
        simpler.attributes[QStringLiteral("columns")] = wrap->slices;
    }
    if (const auto wrap = wrapOf(links, simpler.inputs[0], 2)) {
        simpler.inputs[0] = wrap->value;
        simpler.attributes[QStringLiteral("rows")] = wrap->slices;
    }
    if (simpler.inputs[0] == node.inputs[0])
        return std::nullopt;
    simpler.type = QStringLiteral("*Conv");
    simpler.attributes[QStringLiteral("padding_mode")] = QStringLiteral("circular");
    return simpler;
}

/// The node's input `at` as a list that has it.
void setInput(OnnxNode &node, qsizetype at, const QString &name)
{
    while (node.inputs.size() <= at)
        node.inputs << QString();
    node.inputs[at] = name;
}

/// The maximum of slices along an axis, one after the other; start and end of each.
std::optional<Wrap> maximaAlong(const OnnxLinks &links, const OnnxNode &node, std::int64_t axis)
{
    Wrap maxima;
    if (node.type != QLatin1String("Concat") || axisOf(node) != axis)
        return std::nullopt;
    for (const auto &input : node.inputs) {
        const OnnxNode *maximum = links.maker(input, "ReduceMax");
        const auto slice = maximum ? sliceOf(links, maximum->inputs[0]) : std::nullopt;
        const bool fits =
            slice && slice->axis == axis && onnxIntegers(links, *maximum, 1) == Integers{axis} &&
            keepsOnnxDimensions(*maximum) && (maxima.value.isEmpty() || maxima.value == slice->value);
        if (!fits)
            return std::nullopt;
        maxima.value = slice->value;
        maxima.slices.insert(maxima.slices.end(), {slice->start, slice->end});
    }
    return maxima;
}

} // namespace

std::optional<OnnxNode> onnxPaddedConvolution(const OnnxLinks &links, const OnnxNode &node)
{
    if (node.type != QLatin1String("Conv") || node.inputs.size() < 2 || isPadded(node))
        return std::nullopt;
    const OnnxNode *pad = links.maker(node.inputs[0], "Pad");
    const QString mode = pad ? wordOf(*pad, "mode", "constant") : QString();
    if (!pad || pad->inputs.size() < 2 || mode == QLatin1String("constant"))
        return circularConvolution(links, node);
    OnnxNode simpler = node;
    simpler.type = QStringLiteral("*Conv");
    simpler.inputs[0] = pad->inputs[0];
    setInput(simpler, 3, pad->inputs[1]);
    simpler.attributes[QStringLiteral("padding_mode")] =
        mode == QLatin1String("edge")   ? QStringLiteral("replicate")
        : mode == QLatin1String("wrap") ? QStringLiteral("circular")
                                        : mode;
    return simpler;
}

std::optional<OnnxNode> onnxPaddedPooling(const OnnxLinks &links, const OnnxNode &node)
{
    const bool isMaximum = node.type == QLatin1String("MaxPool");
    if ((!isMaximum && node.type != QLatin1String("AveragePool")) || node.inputs.size() != 1)
        return std::nullopt;
    const OnnxNode *pad = links.maker(node.inputs[0], "Pad");
    if (!pad || pad->inputs.size() < 2 || wordOf(*pad, "mode", "constant") != QLatin1String("constant") ||
        (pad->inputs.size() > 3 && !pad->inputs[3].isEmpty()))
        return std::nullopt;
    const bool hasFilling = pad->inputs.size() > 2 && !pad->inputs[2].isEmpty();
    const auto filling = hasFilling ? links.scalar(pad->inputs[2]) : std::optional<double>(0);
    const bool fits =
        isMaximum ? filling && *filling <= double(std::numeric_limits<float>::lowest()) : filling == 0;
    if (!fits || (isMaximum && isPadded(node)))
        return std::nullopt;
    OnnxNode simpler = node;
    simpler.type = QLatin1Char('*') + node.type;
    simpler.inputs = {pad->inputs[0], pad->inputs[1]};
    return simpler;
}

std::optional<OnnxNode> onnxMeans(const OnnxLinks &links, const OnnxNode &node)
{
    if (node.type != QLatin1String("MatMul") || node.inputs.size() != 2 || !links.constant(node.inputs[0]))
        return std::nullopt;
    const OnnxNode *across = links.maker(node.inputs[1], "MatMul");
    if (!across || across->inputs.size() != 2 || !links.constant(across->inputs[1]))
        return std::nullopt;
    return OnnxNode{{},
                    QStringLiteral("*AdaptiveAveragePool"),
                    {across->inputs[0], node.inputs[0], across->inputs[1]},
                    {}};
}

std::optional<OnnxNode> onnxMaxima(const OnnxLinks &links, const OnnxNode &node)
{
    const auto columns = maximaAlong(links, node, 3);
    const OnnxNode *above = columns ? links.maker(columns->value, "Concat") : nullptr;
    const auto rows = above ? maximaAlong(links, *above, 2) : std::nullopt;
    if (!rows || rows->value.isEmpty())
        return std::nullopt;
    return OnnxNode{{},
                    QStringLiteral("*AdaptiveMaxPool"),
                    {rows->value},
                    {},
                    {{QStringLiteral("rows"), rows->slices}, {QStringLiteral("columns"), columns->slices}}};
}

} // namespace workbench
