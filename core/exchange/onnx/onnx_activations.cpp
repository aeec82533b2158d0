#include "core/exchange/onnx/onnx_builder.h"

#include <cmath>
#include <numbers>

namespace workbench {

namespace {

template<const char *Type>
QString elementwise(const OnnxLayer &layer)
{
    return layer.last(Type, {layer.input()});
}

constexpr char reluType[] = "Relu";
constexpr char sigmoidType[] = "Sigmoid";
constexpr char tanhType[] = "Tanh";

QString relu6(const OnnxLayer &layer)
{
    return layer.last("Clip", {layer.input(), layer.builder.number(layer.part("lowest"), 0),
                               layer.builder.number(layer.part("highest"), 6)});
}

QString leakyRelu(const OnnxLayer &layer)
{
    return layer.last("LeakyRelu", {layer.input()},
                      {{QStringLiteral("alpha"), float(layer.arguments().real("negative_slope"))}});
}

/// One slope for all, or one for each channel.
QString prelu(const OnnxLayer &layer)
{
    const std::int64_t slopes = layer.tensor("weight").sizes.front();
    const bool isImage = layer.context.input().isImage();
    return layer.last(
        "PRelu", {layer.input(), isImage ? layer.weight("weight", {slopes, 1, 1}) : layer.weight("weight")});
}

QString elu(const OnnxLayer &layer)
{
    return layer.last("Elu", {layer.input()},
                      {{QStringLiteral("alpha"), float(layer.arguments().real("alpha"))}});
}

QString product(const OnnxLayer &layer, const char *name, const QString &value, double factor)
{
    const QString constant = layer.builder.number(layer.part(name) + QStringLiteral("_by"), factor);
    return layer.before(name, "Mul", {value, constant});
}

/// What Φ(x) is half of less 1: erf(x/√2), or its approximation by tanh (Hendrycks & Gimpel 2016).
QString geluBend(const OnnxLayer &layer)
{
    const QString &x = layer.input();
    if (layer.arguments().word("approximate") != QLatin1String("tanh"))
        return layer.before("erf", "Erf", {product(layer, "scaled", x, std::numbers::sqrt2 / 2)});
    const QString cube = layer.before("cube", "Mul", {layer.before("square", "Mul", {x, x}), x});
    const QString sum = layer.before("sum", "Add", {x, product(layer, "part", cube, 0.044715)});
    return layer.before("tanh", "Tanh", {product(layer, "scaled", sum, std::sqrt(2 / std::numbers::pi))});
}

QString gelu(const OnnxLayer &layer)
{
    const QString one = layer.builder.number(layer.part("one"), 1);
    const QString gate = layer.before("gate", "Add", {geluBend(layer), one});
    return layer.last("Mul", {product(layer, "half", layer.input(), 0.5), gate});
}

QString silu(const OnnxLayer &layer)
{
    return layer.last("Mul", {layer.input(), layer.before("gate", "Sigmoid", {layer.input()})});
}

/// Opset 13 has no HardSwish of its own.
QString hardswish(const OnnxLayer &layer)
{
    const QString gate =
        layer.before("gate", "HardSigmoid", {layer.input()},
                     {{QStringLiteral("alpha"), 1.0F / 6.0F}, {QStringLiteral("beta"), 0.5F}});
    return layer.last("Mul", {layer.input(), gate});
}

QString softmax(const OnnxLayer &layer)
{
    return layer.last("Softmax", {layer.input()},
                      {{QStringLiteral("axis"), layer.arguments().integer("dim")}});
}

QString logSoftmax(const OnnxLayer &layer)
{
    return layer.last("LogSoftmax", {layer.input()},
                      {{QStringLiteral("axis"), layer.arguments().integer("dim")}});
}

} // namespace

std::map<QString, OnnxLayerWriter> onnxActivations()
{
    return {{QStringLiteral("ReLU"), elementwise<reluType>},
            {QStringLiteral("Sigmoid"), elementwise<sigmoidType>},
            {QStringLiteral("Tanh"), elementwise<tanhType>},
            {QStringLiteral("ReLU6"), relu6},
            {QStringLiteral("LeakyReLU"), leakyRelu},
            {QStringLiteral("PReLU"), prelu},
            {QStringLiteral("ELU"), elu},
            {QStringLiteral("GELU"), gelu},
            {QStringLiteral("SiLU"), silu},
            {QStringLiteral("Hardswish"), hardswish},
            {QStringLiteral("Softmax"), softmax},
            {QStringLiteral("LogSoftmax"), logSoftmax}};
}

} // namespace workbench
