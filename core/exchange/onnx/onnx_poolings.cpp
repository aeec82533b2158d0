#include "core/exchange/onnx/onnx_builder.h"
#include "core/exchange/onnx/onnx_shares.h"
#include "core/layers/sliding_window.h"

#include <limits>

namespace workbench {

namespace {

using Attributes = std::map<QString, OnnxAttribute>;

/// What a window's last position lacks beyond the input's end, so that dividing with rounding down gives the
/// layer's output: PyTorch's ceil_mode leaves out windows that start beyond the input, ONNX's does not.
std::int64_t padAfter(std::int64_t size, std::int64_t output, std::int64_t extent, std::int64_t stride,
                      std::int64_t padding)
{
    return std::max<std::int64_t>(0, (output - 1) * stride + extent - size - padding);
}

/// `padding`: of the first row and column; the others are as many as the windows need.
OnnxPads padsFor(const OnnxLayer &layer, const SlidingWindow &window, const Shape &input)
{
    const IntegerPair extent = window.extent();
    return {window.padding.height, window.padding.width,
            padAfter(input.height(), layer.output.height(), extent.height, window.stride.height,
                     window.padding.height),
            padAfter(input.width(), layer.output.width(), extent.width, window.stride.width,
                     window.padding.width)};
}

Attributes windowAttributes(const SlidingWindow &window, const OnnxPads &pads)
{
    return {{QStringLiteral("kernel_shape"), onnxPair(window.kernel)},
            {QStringLiteral("strides"), onnxPair(window.stride)},
            {QStringLiteral("pads"), pads}};
}

SlidingWindow windowOf(const Arguments &arguments)
{
    return {arguments.pair("kernel_size"), arguments.pair("stride"), arguments.pair("padding"),
            arguments.has("dilation") ? arguments.pair("dilation") : IntegerPair{1, 1}};
}

/// Whether each side's padding is smaller than the window's number of elements, as readers demand.
bool isPadding(const OnnxPads &pads, IntegerPair kernel)
{
    return pads[0] < kernel.height && pads[1] < kernel.width && pads[2] < kernel.height &&
           pads[3] < kernel.width;
}

QString maxPooling(const OnnxLayer &layer)
{
    const SlidingWindow window = windowOf(layer.arguments());
    OnnxPads pads = padsFor(layer, window, layer.context.input());
    QString value = layer.input();
    if (!isPadding(pads, window.kernel)) {
        const QString lowest =
            layer.builder.number(layer.part("lowest"), -std::numeric_limits<float>::infinity());
        value = onnxPadded(layer, layer.part("pad"), std::exchange(pads, OnnxPads(4)),
                           QStringLiteral("constant"), lowest);
    }
    Attributes attributes = windowAttributes(window, pads);
    if (window.dilation != IntegerPair{1, 1})
        attributes[QStringLiteral("dilations")] = onnxPair(window.dilation);
    return layer.last("MaxPool", {value}, attributes);
}

/// Zeros that count in the mean become part of the input, for not every reader of ONNX counts them; what
/// ceil_mode adds beyond them never counts.
QString averagePooling(const OnnxLayer &layer)
{
    SlidingWindow window = windowOf(layer.arguments());
    Shape input = layer.context.input();
    QString value = layer.input();
    const IntegerPair padding = window.padding;
    if (layer.arguments().boolean("count_include_pad") && padding != IntegerPair{0, 0}) {
        value = onnxPadded(layer, layer.part("pad"),
                           {padding.height, padding.width, padding.height, padding.width},
                           QStringLiteral("constant"));
        input = Shape::image(input.channels(), input.height() + 2 * padding.height,
                             input.width() + 2 * padding.width);
        window.padding = {0, 0};
    }
    Attributes attributes = windowAttributes(window, padsFor(layer, window, input));
    attributes[QStringLiteral("count_include_pad")] = std::int64_t(0);
    return layer.last("AveragePool", {value}, attributes);
}

/// The window whose regular steps are the adaptive pooling's shares; none where they do not divide evenly.
std::optional<SlidingWindow> regularWindow(const OnnxLayer &layer)
{
    const Shape &input = layer.context.input();
    const Shape &output = layer.output;
    if (input.height() % output.height() != 0 || input.width() % output.width() != 0)
        return std::nullopt;
    const IntegerPair kernel{input.height() / output.height(), input.width() / output.width()};
    return SlidingWindow{kernel, kernel, {0, 0}, {1, 1}};
}

QString adaptiveAverage(const OnnxLayer &layer)
{
    const Shape &input = layer.context.input();
    const Shape &output = layer.output;
    if (output.height() == 1 && output.width() == 1)
        return layer.last("GlobalAveragePool", {layer.input()});
    if (const auto window = regularWindow(layer))
        return layer.last("AveragePool", {layer.input()}, windowAttributes(*window, {0, 0, 0, 0}));
    const QString rows = layer.builder.floats(layer.part("rows"), {output.height(), input.height()},
                                              averagingRows(input.height(), output.height()));
    const QString columns = layer.builder.floats(layer.part("columns"), {input.width(), output.width()},
                                                 averagingColumns(input.width(), output.width()));
    return layer.last("MatMul", {rows, layer.before("across", "MatMul", {layer.input(), columns})});
}

/// The largest of each share along one axis.
QString largestShares(const OnnxLayer &layer, const QString &value, const QString &name, std::int64_t axis,
                      std::int64_t size, std::int64_t parts)
{
    QStringList all;
    const QString axes = layer.builder.integers(name + QStringLiteral("_axis"), {axis});
    for (std::int64_t part = 0; part < parts; ++part) {
        const OnnxShare share = onnxShare(part, size, parts);
        const QString own = QStringLiteral("%1_%2").arg(name).arg(part);
        const QString slice =
            layer.builder.node(own + QStringLiteral("_share"), QStringLiteral("Slice"),
                               {value, layer.builder.integers(own + QStringLiteral("_first"), {share.first}),
                                layer.builder.integers(own + QStringLiteral("_end"), {share.end}), axes});
        all << layer.builder.node(own, QStringLiteral("ReduceMax"), {slice},
                                  {{QStringLiteral("axes"), std::vector<std::int64_t>{axis}},
                                   {QStringLiteral("keepdims"), std::int64_t(1)}});
    }
    return layer.builder.node(name, QStringLiteral("Concat"), all, {{QStringLiteral("axis"), axis}});
}

QString adaptiveMaximum(const OnnxLayer &layer)
{
    const Shape &input = layer.context.input();
    const Shape &output = layer.output;
    if (output.height() == 1 && output.width() == 1)
        return layer.last("GlobalMaxPool", {layer.input()});
    if (const auto window = regularWindow(layer))
        return layer.last("MaxPool", {layer.input()}, windowAttributes(*window, {0, 0, 0, 0}));
    const QString rows =
        largestShares(layer, layer.input(), layer.part("rows"), 2, input.height(), output.height());
    return largestShares(layer, rows, layer.id, 3, input.width(), output.width());
}

} // namespace

std::map<QString, OnnxLayerWriter> onnxPoolings()
{
    return {{QStringLiteral("MaxPool2d"), maxPooling},
            {QStringLiteral("AvgPool2d"), averagePooling},
            {QStringLiteral("AdaptiveAvgPool2d"), adaptiveAverage},
            {QStringLiteral("AdaptiveMaxPool2d"), adaptiveMaximum}};
}

} // namespace workbench
