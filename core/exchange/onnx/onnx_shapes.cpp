#include "core/exchange/onnx/onnx_builder.h"

#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

using Attributes = std::map<QString, OnnxAttribute>;

/// In evaluation nothing happens: readers get the input itself.
QString nothing(const OnnxLayer &layer)
{
    return layer.input();
}

QString dense(const OnnxLayer &layer)
{
    QStringList inputs{layer.input(), layer.weight("weight")};
    if (layer.arguments().boolean("bias"))
        inputs << layer.weight("bias");
    return layer.last("Gemm", inputs, {{QStringLiteral("transB"), std::int64_t(1)}});
}

QString flatten(const OnnxLayer &layer)
{
    if (layer.output.isFlat())
        return layer.last("Flatten", {layer.input()}, {{QStringLiteral("axis"), std::int64_t(1)}});
    std::vector<std::int64_t> sizes{0};
    sizes.insert(sizes.end(), layer.output.sizes.begin(), layer.output.sizes.end());
    return layer.last("Reshape", {layer.input(), layer.builder.integers(layer.part("sizes"), sizes)});
}

/// ONNX joins two at a time.
QString chain(const OnnxLayer &layer, const char *type)
{
    QString value = layer.input();
    const qsizetype count = layer.inputs.size();
    for (qsizetype i = 1; i + 1 < count; ++i)
        value = layer.builder.node(QStringLiteral("%1/%2").arg(layer.id).arg(i), QLatin1String(type),
                                   {value, layer.inputs[i]});
    return count > 1 ? layer.last(type, {value, layer.inputs.back()}) : value;
}

QString add(const OnnxLayer &layer)
{
    return chain(layer, "Add");
}

/// The whole maps first: not every reader lays numbers over maps that come after them.
QString multiply(const OnnxLayer &layer)
{
    OnnxLayer sorted = layer;
    const auto largest = std::ranges::find(layer.context.inputs, layer.output);
    std::swap(sorted.inputs[0], sorted.inputs[largest - layer.context.inputs.begin()]);
    return chain(sorted, "Mul");
}

QString concat(const OnnxLayer &layer)
{
    return layer.last("Concat", layer.inputs, {{QStringLiteral("axis"), std::int64_t(1)}});
}

QString zeroPadding(const OnnxLayer &layer)
{
    const IntegerSides sides = layer.arguments().sides("padding");
    return onnxPadded(layer, layer.id, {sides.top, sides.left, sides.bottom, sides.right},
                      QStringLiteral("constant"));
}

/// How an output pixel finds its place in the input, for each of PyTorch's modes.
Attributes resizeAttributes(const Arguments &arguments)
{
    const QString mode = arguments.word("mode");
    const auto of = [](const char *interpolation, const char *coordinates) {
        return Attributes{
            {QStringLiteral("mode"), QString::fromLatin1(interpolation)},
            {QStringLiteral("coordinate_transformation_mode"), QString::fromLatin1(coordinates)}};
    };
    Attributes attributes;
    if (mode.startsWith(QLatin1String("nearest"))) {
        const bool exact = mode == QLatin1String("nearest-exact");
        attributes = of("nearest", exact ? "half_pixel" : "asymmetric");
        attributes[QStringLiteral("nearest_mode")] =
            exact ? QStringLiteral("round_prefer_ceil") : QStringLiteral("floor");
        return attributes;
    }
    attributes = of(mode == QLatin1String("bilinear") ? "linear" : "cubic",
                    arguments.boolean("align_corners") ? "align_corners" : "half_pixel");
    if (mode == QLatin1String("bicubic"))
        attributes[QStringLiteral("cubic_coeff_a")] = -0.75F;
    return attributes;
}

/// The factor PyTorch works with: the one that is given, or the ratio of the sizes.
RealPair factorOf(const OnnxLayer &layer)
{
    const Shape &input = layer.context.input();
    if (layer.arguments().has("scale_factor") && !layer.arguments().boolean("recompute_scale_factor"))
        return layer.arguments().realPair("scale_factor");
    return {double(layer.output.height()) / double(input.height()),
            double(layer.output.width()) / double(input.width())};
}

/// Whether a reader that rounds size times factor down, in float32, finds the layer's output size.
bool findsSize(const OnnxLayer &layer, RealPair factor)
{
    const Shape &input = layer.context.input();
    const auto found = [](std::int64_t size, double by) {
        return std::int64_t(std::floor(float(size) * float(by)));
    };
    return found(input.height(), factor.first) == layer.output.height() &&
           found(input.width(), factor.second) == layer.output.width();
}

/// The sizes as numbers, behind the batch's and the channels' own.
QString outputSizes(const OnnxLayer &layer)
{
    OnnxBuilder &builder = layer.builder;
    const QString shape = layer.before("shape", "Shape", {layer.input()});
    const QString kept = layer.before(
        "kept", "Slice",
        {shape, builder.integers(layer.part("first"), {0}), builder.integers(layer.part("end"), {2})});
    const QString wanted =
        builder.integers(layer.part("wanted"), {layer.output.height(), layer.output.width()});
    return layer.before("sizes", "Concat", {kept, wanted}, {{QStringLiteral("axis"), std::int64_t(0)}});
}

QString upsample(const OnnxLayer &layer)
{
    const RealPair factor = factorOf(layer);
    QStringList inputs{layer.input(), QString()};
    if (findsSize(layer, factor))
        inputs << layer.builder.floats(layer.part("scales"), {4},
                                       {1, 1, float(factor.first), float(factor.second)});
    else
        inputs << QString() << outputSizes(layer);
    return layer.last("Resize", inputs, resizeAttributes(layer.arguments()));
}

} // namespace

std::map<QString, OnnxLayerWriter> onnxShapes()
{
    return {{QStringLiteral("Dropout"), nothing},       {QStringLiteral("Dropout2d"), nothing},
            {QStringLiteral("Identity"), nothing},      {QStringLiteral("Linear"), dense},
            {QStringLiteral("Flatten"), flatten},       {QStringLiteral("Add"), add},
            {QStringLiteral("Multiply"), multiply},     {QStringLiteral("Concat"), concat},
            {QStringLiteral("ZeroPad2d"), zeroPadding}, {QStringLiteral("Upsample"), upsample}};
}

} // namespace workbench
