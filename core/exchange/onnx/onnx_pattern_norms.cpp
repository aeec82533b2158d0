#include "core/exchange/onnx/onnx_patterns.h"

namespace workbench {

namespace {

/// The mean of a value over axes of which the batch is one.
const OnnxNode *batchMean(const OnnxLinks &links, const QString &value)
{
    const OnnxNode *mean = links.maker(value, "ReduceMean");
    const bool isIt = mean && keepsOnnxDimensions(*mean) && !onnxIntegers(links, *mean, 1).empty();
    return isIt ? mean : nullptr;
}

/// eps of √(mean(rest²) + eps), where that mean is over the same axes as `mean`.
std::optional<double> epsilonOf(const OnnxLinks &links, const QString &deviation, const QString &rest,
                                const OnnxNode &mean)
{
    const OnnxNode *root = links.maker(deviation, "Sqrt");
    const OnnxNode *sum = root && root->inputs.size() == 1 ? links.maker(root->inputs[0], "Add") : nullptr;
    const auto parts = sum ? onnxWithConstant(links, *sum) : std::nullopt;
    const auto epsilon = parts ? links.scalar(parts->second) : std::nullopt;
    const OnnxNode *variance = epsilon ? batchMean(links, parts->first) : nullptr;
    const OnnxNode *square = variance ? links.maker(variance->inputs[0], "Mul") : nullptr;
    if (!square || square->inputs != QStringList{rest, rest} ||
        onnxIntegers(links, *variance, 1) != onnxIntegers(links, mean, 1))
        return std::nullopt;
    return epsilon;
}

} // namespace

std::optional<OnnxNode> onnxGroupNorm(const OnnxLinks &links, const OnnxNode &node)
{
    if (node.outputs.isEmpty())
        return std::nullopt;
    const OnnxAffine affine = onnxAffine(links, node.outputs.front());
    const OnnxNode *restored = links.maker(affine.value, "Reshape");
    const OnnxNode *norm = restored && restored->inputs.size() == 2
                               ? links.maker(restored->inputs[0], "InstanceNormalization")
                               : nullptr;
    const OnnxNode *grouped =
        norm && norm->inputs.size() == 3 ? links.maker(norm->inputs[0], "Reshape") : nullptr;
    if (!grouped || grouped->inputs.size() != 2)
        return std::nullopt;
    return OnnxNode{{},
                    QStringLiteral("*GroupNormalization"),
                    {grouped->inputs[0], affine.factor, affine.summand, grouped->inputs[1],
                     restored->inputs[1], norm->inputs[1], norm->inputs[2]},
                    {},
                    norm->attributes};
}

std::optional<OnnxNode> onnxBatchStatistics(const OnnxLinks &links, const OnnxNode &node)
{
    if (node.outputs.isEmpty())
        return std::nullopt;
    const OnnxAffine affine = onnxAffine(links, node.outputs.front());
    const OnnxNode *quotient = links.maker(affine.value, "Div");
    const OnnxNode *rest =
        quotient && quotient->inputs.size() == 2 ? links.maker(quotient->inputs[0], "Sub") : nullptr;
    const OnnxNode *mean = rest && rest->inputs.size() == 2 ? batchMean(links, rest->inputs[1]) : nullptr;
    if (!mean || mean->inputs[0] != rest->inputs[0])
        return std::nullopt;
    const auto epsilon = epsilonOf(links, quotient->inputs[1], quotient->inputs[0], *mean);
    if (!epsilon)
        return std::nullopt;
    return OnnxNode{{},
                    QStringLiteral("*BatchStatistics"),
                    {rest->inputs[0], affine.factor, affine.summand},
                    {},
                    {{QStringLiteral("epsilon"), float(*epsilon)},
                     {QStringLiteral("axes"), onnxIntegers(links, *mean, 1)}}};
}

} // namespace workbench
