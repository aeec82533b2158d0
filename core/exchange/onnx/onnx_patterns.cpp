#include "core/exchange/onnx/onnx_patterns.h"

#include "core/exchange/onnx/onnx_numbers.h"

#include <cmath>

namespace workbench {

namespace {

constexpr OnnxPattern patterns[]{
    onnxGate,   onnxExponential,       onnxGroupNorm,     onnxBatchStatistics, onnxMeans,
    onnxMaxima, onnxPaddedConvolution, onnxPaddedPooling, onnxLinear,          onnxScaleShift,
    onnxChain};

/// As many as a layer can join; more make no chain.
constexpr qsizetype mostInputs = 64;

/// The node above an Identity that only gives it its name, as "a" of "a/normalised".
const OnnxNode &withoutIdentity(const OnnxLinks &links, const OnnxNode &node)
{
    if (node.type != QLatin1String("Identity") || node.inputs.size() != 1 ||
        links.readers(node.inputs[0]) != 1)
        return node;
    const OnnxNode *above = links.maker(node.inputs[0]);
    return above && above->name.startsWith(node.name + QLatin1Char('/')) ? *above : node;
}

} // namespace

OnnxNode onnxSimplified(const OnnxLinks &links, const OnnxNode &node)
{
    const OnnxNode &last = withoutIdentity(links, node);
    for (const auto &pattern : patterns) {
        if (auto simpler = pattern(links, last)) {
            simpler->name = node.name;
            simpler->outputs = node.outputs;
            return *simpler;
        }
    }
    return node;
}

bool isOnnxNear(double one, double other)
{
    return std::abs(one - other) < 1e-5 * std::max(1.0, std::abs(other));
}

std::optional<std::pair<QString, QString>> onnxWithConstant(const OnnxLinks &links, const OnnxNode &node)
{
    if (node.inputs.size() != 2)
        return std::nullopt;
    const bool isFirst = links.constant(node.inputs[0]) != nullptr;
    if (isFirst == (links.constant(node.inputs[1]) != nullptr))
        return std::nullopt;
    return std::pair{node.inputs[isFirst ? 1 : 0], node.inputs[isFirst ? 0 : 1]};
}

OnnxScaled onnxScaled(const OnnxLinks &links, const QString &value)
{
    const OnnxNode *node = links.maker(value);
    if (!node || node->inputs.size() != 2)
        return {value};
    if (node->type == QLatin1String("Div")) {
        const auto number = links.scalar(node->inputs[1]);
        return number && *number != 0 ? OnnxScaled{node->inputs[0], 1 / *number} : OnnxScaled{value};
    }
    const auto parts = onnxWithConstant(links, *node);
    const auto number = parts ? links.scalar(parts->second) : std::nullopt;
    return node->type == QLatin1String("Mul") && number ? OnnxScaled{parts->first, *number}
                                                        : OnnxScaled{value};
}

QString onnxWithout(const OnnxLinks &links, const QString &value, double summand)
{
    const OnnxNode *node = links.maker(value, "Add");
    const auto parts = node ? onnxWithConstant(links, *node) : std::nullopt;
    const auto number = parts ? links.scalar(parts->second) : std::nullopt;
    return number && isOnnxNear(*number, summand) ? parts->first : QString();
}

OnnxAffine onnxAffine(const OnnxLinks &links, const QString &value)
{
    const OnnxNode *sum = links.maker(value, "Add");
    const auto parts = sum ? onnxWithConstant(links, *sum) : std::nullopt;
    const OnnxNode *product = parts ? links.maker(parts->first, "Mul") : nullptr;
    const auto factors = product ? onnxWithConstant(links, *product) : std::nullopt;
    return factors ? OnnxAffine{factors->first, factors->second, parts->second} : OnnxAffine{value};
}

std::vector<std::int64_t> onnxIntegers(const OnnxLinks &links, const OnnxNode &node, qsizetype input)
{
    std::vector<std::int64_t> result;
    const TensorData *tensor = input < node.inputs.size() ? links.constant(node.inputs[input]) : nullptr;
    const auto numbers = tensor ? onnxNumbers(*tensor) : std::nullopt;
    for (std::size_t i = 0; numbers && i < numbers->values.size(); ++i)
        result.push_back(*numbers->values[i]);
    return result;
}

bool keepsOnnxDimensions(const OnnxNode &node)
{
    const auto found = node.attributes.find(QStringLiteral("keepdims"));
    return found == node.attributes.end() || found->second == OnnxAttribute(std::int64_t(1));
}

std::optional<OnnxNode> onnxLinear(const OnnxLinks &links, const OnnxNode &node)
{
    const auto parts = node.type == QLatin1String("Add") ? onnxWithConstant(links, node) : std::nullopt;
    const OnnxNode *product = parts ? links.maker(parts->first, "MatMul") : nullptr;
    if (!product || product->inputs.size() != 2 || !links.constant(product->inputs[1]))
        return std::nullopt;
    return OnnxNode{{}, QStringLiteral("*Gemm"), {product->inputs[0], product->inputs[1], parts->second}, {}};
}

std::optional<OnnxNode> onnxScaleShift(const OnnxLinks &links, const OnnxNode &node)
{
    const QString type = QStringLiteral("*ScaleShift");
    const auto parts = onnxWithConstant(links, node);
    if (!parts || node.outputs.isEmpty() || links.constant(parts->second)->dtype != QLatin1String("F32"))
        return std::nullopt;
    if (const OnnxAffine affine = onnxAffine(links, node.outputs.front()); !affine.factor.isEmpty())
        return OnnxNode{{}, type, {affine.value, affine.factor, affine.summand}, {}};
    const bool isBehind = parts->second == node.inputs[1];
    const std::map<QString, OnnxAttribute> inverse{{QStringLiteral("inverse"), std::int64_t(1)}};
    if (node.type == QLatin1String("Mul"))
        return OnnxNode{{}, type, {parts->first, parts->second}, {}};
    if (node.type == QLatin1String("Add"))
        return OnnxNode{{}, type, {parts->first, QString(), parts->second}, {}};
    if (node.type == QLatin1String("Div") && isBehind)
        return OnnxNode{{}, type, {parts->first, parts->second}, {}, inverse};
    if (node.type == QLatin1String("Sub") && isBehind)
        return OnnxNode{{}, type, {parts->first, QString(), parts->second}, {}, inverse};
    return std::nullopt;
}

std::optional<OnnxNode> onnxChain(const OnnxLinks &links, const OnnxNode &node)
{
    const bool isSum = node.type == QLatin1String("Add");
    if ((!isSum && node.type != QLatin1String("Mul")) || node.inputs.size() != 2)
        return std::nullopt;
    QStringList inputs = node.inputs;
    const auto isPlain = [&](const OnnxNode &above) {
        return above.inputs.size() == 2 && !onnxWithConstant(links, above) && !onnxGate(links, above);
    };
    const OnnxNode *above = links.maker(inputs.front(), isSum ? "Add" : "Mul");
    while (above && isPlain(*above) && links.readers(inputs.front()) == 1 && inputs.size() < mostInputs) {
        inputs = above->inputs + inputs.sliced(1);
        above = links.maker(inputs.front(), isSum ? "Add" : "Mul");
    }
    if (inputs.size() == 2)
        return std::nullopt;
    return OnnxNode{{}, isSum ? QStringLiteral("*Sum") : QStringLiteral("*Mul"), inputs, {}};
}

} // namespace workbench
