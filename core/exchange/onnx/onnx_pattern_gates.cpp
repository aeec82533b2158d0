#include "core/exchange/onnx/onnx_patterns.h"

#include <cmath>
#include <numbers>

namespace workbench {

namespace {

/// What a value is multiplied with to become an activation: a function of the value itself.
struct Gate
{
    QString value;
    const char *type;
    double factor = 1; ///< by which the product is multiplied as well
    const char *approximate = "";
};

double real(const OnnxNode &node, const char *name, float otherwise)
{
    const auto found = node.attributes.find(QLatin1String(name));
    const auto *value = found == node.attributes.end() ? nullptr : std::get_if<float>(&found->second);
    return double(value ? *value : otherwise);
}

bool isCube(const OnnxLinks &links, const QString &value, const QString &x)
{
    if (const OnnxNode *power = links.maker(value, "Pow"))
        return power->inputs.size() == 2 && power->inputs[0] == x && links.scalar(power->inputs[1]) == 3;
    const OnnxNode *product = links.maker(value, "Mul");
    if (!product || product->inputs.size() != 2)
        return false;
    for (const int side : {0, 1}) {
        const OnnxNode *square = links.maker(product->inputs[side], "Mul");
        if (square && product->inputs[1 - side] == x && square->inputs == QStringList{x, x})
            return true;
    }
    return false;
}

/// x of √(2/π)·(x + 0.044715·x³).
QString tanhArgument(const OnnxLinks &links, const QString &value)
{
    const OnnxScaled scaled = onnxScaled(links, value);
    const OnnxNode *sum = links.maker(scaled.value, "Add");
    if (!sum || sum->inputs.size() != 2 || !isOnnxNear(scaled.factor, std::sqrt(2 / std::numbers::pi)))
        return {};
    for (const int side : {0, 1}) {
        const OnnxScaled part = onnxScaled(links, sum->inputs[side]);
        if (isOnnxNear(part.factor, 0.044715) && isCube(links, part.value, sum->inputs[1 - side]))
            return sum->inputs[1 - side];
    }
    return {};
}

/// 1 + erf(x/√2), or with tanh.
std::optional<Gate> normalGate(const OnnxLinks &links, const QString &value)
{
    const QString bend = onnxWithout(links, value, 1);
    if (const OnnxNode *erf = links.maker(bend, "Erf"); erf && erf->inputs.size() == 1) {
        const OnnxScaled x = onnxScaled(links, erf->inputs[0]);
        if (isOnnxNear(x.factor, std::numbers::sqrt2 / 2))
            return Gate{x.value, "*Gelu", 0.5, "none"};
    }
    if (const OnnxNode *tanh = links.maker(bend, "Tanh"); tanh && tanh->inputs.size() == 1) {
        const QString x = tanhArgument(links, tanh->inputs[0]);
        if (!x.isEmpty())
            return Gate{x, "*Gelu", 0.5, "tanh"};
    }
    return std::nullopt;
}

/// min(max(0, x + 3), 6), or a sixth of it.
std::optional<Gate> straightGate(const OnnxLinks &links, const QString &value)
{
    if (const OnnxNode *node = links.maker(value, "HardSigmoid"); node && node->inputs.size() == 1) {
        const bool isSixth =
            isOnnxNear(real(*node, "alpha", 0.2F), 1.0 / 6) && real(*node, "beta", 0.5F) == 0.5;
        return isSixth ? std::optional(Gate{node->inputs[0], "*HardSwish"}) : std::nullopt;
    }
    const OnnxNode *clip = links.maker(value, "Clip");
    if (!clip || clip->inputs.size() != 3 || links.scalar(clip->inputs[1]) != 0 ||
        links.scalar(clip->inputs[2]) != 6)
        return std::nullopt;
    const QString x = onnxWithout(links, clip->inputs[0], 3);
    return x.isEmpty() ? std::nullopt : std::optional(Gate{x, "*HardSwish", 1.0 / 6});
}

std::optional<Gate> gateOf(const OnnxLinks &links, const QString &value)
{
    if (const OnnxNode *node = links.maker(value, "Sigmoid"); node && node->inputs.size() == 1)
        return Gate{node->inputs[0], "*Silu"};
    if (const auto gate = straightGate(links, value))
        return gate;
    return normalGate(links, value);
}

/// Whether `product`'s inputs are a value and its gate, times the right number in all.
std::optional<Gate> gateIn(const OnnxLinks &links, const OnnxNode &product, double factor)
{
    for (const int side : {0, 1}) {
        const OnnxScaled scaled = onnxScaled(links, product.inputs[side]);
        const auto gate = gateOf(links, scaled.value);
        if (!gate)
            continue;
        const QString &other = product.inputs[1 - side];
        const OnnxScaled x = other == gate->value ? OnnxScaled{other} : onnxScaled(links, other);
        if (x.value == gate->value && isOnnxNear(factor * scaled.factor * x.factor, gate->factor))
            return gate;
    }
    return std::nullopt;
}

} // namespace

std::optional<OnnxNode> onnxGate(const OnnxLinks &links, const OnnxNode &node)
{
    if ((node.type != QLatin1String("Mul") && node.type != QLatin1String("Div")) || node.outputs.isEmpty())
        return std::nullopt;
    const OnnxScaled root = onnxScaled(links, node.outputs.front());
    const OnnxNode *product = links.maker(root.value, "Mul");
    const auto gate =
        product && product->inputs.size() == 2 ? gateIn(links, *product, root.factor) : std::nullopt;
    if (!gate)
        return std::nullopt;
    OnnxNode simpler{{}, QString::fromLatin1(gate->type), {gate->value}, {}};
    if (qstrlen(gate->approximate) > 0)
        simpler.attributes[QStringLiteral("approximate")] = QString::fromLatin1(gate->approximate);
    return simpler;
}

std::optional<OnnxNode> onnxExponential(const OnnxLinks &links, const OnnxNode &node)
{
    const bool isLogarithm = node.type == QLatin1String("Log");
    if ((!isLogarithm && node.type != QLatin1String("Exp")) || node.inputs.size() != 1)
        return std::nullopt;
    const OnnxNode *softmax = links.maker(node.inputs[0], isLogarithm ? "Softmax" : "LogSoftmax");
    if (!softmax)
        return std::nullopt;
    return OnnxNode{{},
                    isLogarithm ? QStringLiteral("*LogSoftmax") : QStringLiteral("*Softmax"),
                    softmax->inputs,
                    {},
                    softmax->attributes};
}

} // namespace workbench
