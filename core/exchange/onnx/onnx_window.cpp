#include "core/exchange/onnx/onnx_window.h"

#include <QCoreApplication>
#include <algorithm>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(OnnxWindow)
};

/// As in the layers' parameters.
constexpr std::int64_t largest = 10000;

QString textOf(const std::vector<std::int64_t> &values)
{
    QStringList texts;
    for (const auto value : values)
        texts << QString::number(value);
    return QStringLiteral("[%1]").arg(texts.join(QStringLiteral(", ")));
}

/// Both sides' share of `total`, the larger one last with SAME_UPPER.
void share(OnnxPads &pads, std::size_t axis, std::int64_t total, bool isUpper)
{
    const std::int64_t smaller = std::max<std::int64_t>(0, total) / 2;
    const std::int64_t larger = std::max<std::int64_t>(0, total) - smaller;
    pads[axis] = isUpper ? smaller : larger;
    pads[axis + 2] = isUpper ? larger : smaller;
}

std::int64_t samePadding(std::int64_t size, std::int64_t extent, std::int64_t stride)
{
    return ((size + stride - 1) / stride - 1) * stride + extent - size;
}

OnnxPads readPads(OnnxOperator &op)
{
    const auto pads = op.integers("pads", {0, 0, 0, 0});
    const bool isWithin = std::ranges::all_of(pads, [](auto pad) { return pad >= 0 && pad <= largest; });
    if (pads.size() != 4 || !isWithin)
        op.failAttribute("pads", textOf(pads));
    return pads;
}

OnnxWindow readSizes(OnnxOperator &op, const Shape &input, std::optional<IntegerPair> kernel)
{
    if (!input.isImage())
        op.fail(Text::tr("%1 needs channels × height × width, but gets %2").arg(op.type(), input.text()));
    OnnxWindow window;
    window.kernel = onnxPairOf(op, "kernel_shape", 0, kernel ? 0 : 1);
    if (kernel && window.kernel == IntegerPair{0, 0})
        window.kernel = *kernel;
    if (kernel && window.kernel != *kernel)
        op.fail(Text::tr("kernel_shape and the weight's sizes do not agree"));
    window.stride = onnxPairOf(op, "strides", 1, 1);
    window.dilation = onnxPairOf(op, "dilations", 1, 1);
    return window;
}

} // namespace

bool OnnxWindow::isSame() const
{
    const SlidingWindow window{kernel, stride, {}, dilation, false, true};
    const IntegerPair first = window.paddingBefore();
    const IntegerPair size = extent();
    return stride == IntegerPair{1, 1} &&
           pads == OnnxPads{first.height, first.width, size.height - 1 - first.height,
                            size.width - 1 - first.width};
}

OnnxWindow readOnnxWindow(OnnxOperator &op, const Shape &input, std::optional<IntegerPair> kernel)
{
    OnnxWindow window = readSizes(op, input, kernel);
    const QString way = op.word("auto_pad", "NOTSET");
    window.pads = readPads(op);
    const bool isUpper = way == QLatin1String("SAME_UPPER");
    if (isUpper || way == QLatin1String("SAME_LOWER")) {
        const IntegerPair extent = window.extent();
        share(window.pads, 0, samePadding(input.height(), extent.height, window.stride.height), isUpper);
        share(window.pads, 1, samePadding(input.width(), extent.width, window.stride.width), isUpper);
    } else if (way == QLatin1String("VALID")) {
        window.pads = {0, 0, 0, 0};
    } else if (way != QLatin1String("NOTSET")) {
        op.failAttribute("auto_pad", way);
    }
    return window;
}

OnnxWindow readTransposedOnnxWindow(OnnxOperator &op, const Shape &input, IntegerPair kernel)
{
    OnnxWindow window = readSizes(op, input, kernel);
    const QString way = op.word("auto_pad", "NOTSET");
    window.pads = readPads(op);
    const bool isUpper = way == QLatin1String("SAME_UPPER");
    if (isUpper || way == QLatin1String("SAME_LOWER")) {
        // The output is the input times the stride.
        share(window.pads, 0, window.extent().height - window.stride.height, isUpper);
        share(window.pads, 1, window.extent().width - window.stride.width, isUpper);
    } else if (way == QLatin1String("VALID")) {
        window.pads = {0, 0, 0, 0};
    } else if (way != QLatin1String("NOTSET")) {
        op.failAttribute("auto_pad", way);
    }
    return window;
}

IntegerPair onnxPairOf(OnnxOperator &op, const char *name, std::int64_t otherwise, std::int64_t lowest)
{
    const auto values = op.integers(name, {otherwise, otherwise});
    const bool isWithin =
        std::ranges::all_of(values, [&](auto value) { return value >= lowest && value <= largest; });
    if (values.size() != 2 || !isWithin)
        op.failAttribute(name, textOf(values));
    return {values[0], values[1]};
}

OnnxPads onnxPadsOf(OnnxOperator &op, qsizetype input)
{
    const auto all = op.list(input);
    const bool isWithin =
        std::ranges::all_of(all, [](auto pad) { return pad >= -largest && pad <= largest; });
    if (all.size() != 8 || !isWithin || all[0] != 0 || all[1] != 0 || all[4] != 0 || all[5] != 0)
        op.fail(
            Text::tr("only height and width of images can be padded, but the pads are %1").arg(textOf(all)));
    return {all[2], all[3], all[6], all[7]};
}

OnnxFeature onnxZeroPadded(OnnxOperator &op, const OnnxFeature &input, const OnnxPads &pads)
{
    if (pads == OnnxPads{0, 0, 0, 0})
        return input;
    return op.before({QStringLiteral("ZeroPad2d"),
                      {input},
                      {{QStringLiteral("padding"), IntegerSides{pads[1], pads[3], pads[0], pads[2]}}}});
}

} // namespace workbench
