#include "core/exchange/onnx/onnx_builder.h"
#include "core/layers/sliding_window.h"

namespace workbench {

namespace {

using Attributes = std::map<QString, OnnxAttribute>;

/// Padding on each side; "same" puts the odd pixel at the bottom and the right.
OnnxPads padsOf(const Arguments &arguments)
{
    SlidingWindow window{
        arguments.pair("kernel_size"), arguments.pair("stride"), {}, arguments.pair("dilation")};
    const QString word = arguments.word("padding");
    if (word == QLatin1String("valid"))
        return {0, 0, 0, 0};
    if (word.isEmpty()) {
        const IntegerPair padding = arguments.pair("padding");
        return {padding.height, padding.width, padding.height, padding.width};
    }
    window.same = true;
    const IntegerPair first = window.paddingBefore();
    const IntegerPair extent = window.extent();
    return {first.height, first.width, extent.height - 1 - first.height, extent.width - 1 - first.width};
}

/// Rows or columns from `start` on, to `end`.
QString slice(const OnnxLayer &layer, const QString &input, const char *name, std::int64_t axis,
              std::int64_t start, std::int64_t end)
{
    const QString own = layer.part(name);
    return layer.builder.node(own, QStringLiteral("Slice"),
                              {input, layer.builder.integers(own + QStringLiteral("_start"), {start}),
                               layer.builder.integers(own + QStringLiteral("_end"), {end}),
                               layer.builder.integers(own + QStringLiteral("_axis"), {axis})});
}

/// The maps go on at the other end: ONNX knows no such padding before opset 19.
QString wrapped(const OnnxLayer &layer, const OnnxPads &pads)
{
    const Shape &shape = layer.context.input();
    QString value = layer.input();
    const auto wrap = [&](std::int64_t axis, std::int64_t size, std::int64_t first, std::int64_t second,
                          const char *low, const char *high, const char *all) {
        QStringList parts;
        if (first > 0)
            parts << slice(layer, value, low, axis, size - first, size);
        parts << value;
        if (second > 0)
            parts << slice(layer, value, high, axis, 0, second);
        if (parts.size() > 1)
            value = layer.before(all, "Concat", parts, {{QStringLiteral("axis"), axis}});
    };
    wrap(2, shape.height(), pads[0], pads[2], "above", "below", "tall");
    wrap(3, shape.width(), pads[1], pads[3], "left", "right", "wide");
    return value;
}

QString paddedInput(const OnnxLayer &layer, const OnnxPads &pads, const QString &mode)
{
    if (mode == QLatin1String("circular"))
        return wrapped(layer, pads);
    return onnxPadded(layer, layer.part("pad"), pads,
                      mode == QLatin1String("replicate") ? QStringLiteral("edge") : mode);
}

Attributes windowAttributes(const Arguments &arguments, const OnnxPads &pads)
{
    return {{QStringLiteral("kernel_shape"), onnxPair(arguments.pair("kernel_size"))},
            {QStringLiteral("strides"), onnxPair(arguments.pair("stride"))},
            {QStringLiteral("dilations"), onnxPair(arguments.pair("dilation"))},
            {QStringLiteral("group"), arguments.integer("groups")},
            {QStringLiteral("pads"), pads}};
}

QStringList withWeights(const OnnxLayer &layer, const QString &input)
{
    QStringList inputs{input, layer.weight("weight")};
    if (layer.arguments().boolean("bias"))
        inputs << layer.weight("bias");
    return inputs;
}

QString convolution(const OnnxLayer &layer)
{
    const Arguments &arguments = layer.arguments();
    OnnxPads pads = padsOf(arguments);
    QString input = layer.input();
    if (const QString mode = arguments.word("padding_mode"); mode != QLatin1String("zeros")) {
        input = paddedInput(layer, pads, mode);
        pads = {0, 0, 0, 0};
    }
    return layer.last("Conv", withWeights(layer, input), windowAttributes(arguments, pads));
}

QString transposedConvolution(const OnnxLayer &layer)
{
    const Arguments &arguments = layer.arguments();
    const IntegerPair padding = arguments.pair("padding");
    Attributes attributes =
        windowAttributes(arguments, {padding.height, padding.width, padding.height, padding.width});
    attributes[QStringLiteral("output_padding")] = onnxPair(arguments.pair("output_padding"));
    return layer.last("ConvTranspose", withWeights(layer, layer.input()), attributes);
}

} // namespace

std::map<QString, OnnxLayerWriter> onnxConvolutions()
{
    return {{QStringLiteral("Conv2d"), convolution},
            {QStringLiteral("ConvTranspose2d"), transposedConvolution}};
}

} // namespace workbench
