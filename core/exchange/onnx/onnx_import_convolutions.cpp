#include "core/exchange/onnx/onnx_window.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(OnnxConvolution)
};

IntegerPair kernelOf(const OnnxOperator &op, const TensorData &weight)
{
    if (weight.sizes.size() != 4)
        op.fail(Text::tr("%1 needs a weight of four sizes, but that in the file has %2")
                    .arg(op.type())
                    .arg(weight.sizes.size()));
    return {weight.sizes[2], weight.sizes[3]};
}

TensorMap tensorsOf(const OnnxOperator &op, const TensorData &weight)
{
    TensorMap tensors{{QStringLiteral("weight"), weight}};
    if (op.has(2))
        tensors[QStringLiteral("bias")] = op.constant(2);
    return tensors;
}

Parameters parametersOf(OnnxOperator &op, const OnnxWindow &window, std::int64_t channels,
                        std::int64_t groups)
{
    return {{QStringLiteral("out_channels"), channels}, {QStringLiteral("kernel_size"), window.kernel},
            {QStringLiteral("stride"), window.stride},  {QStringLiteral("dilation"), window.dilation},
            {QStringLiteral("groups"), groups},         {QStringLiteral("bias"), op.has(2)}};
}

/// Maps that go on at their other end: what slices a pattern has found before and behind them, along an axis.
void readWrap(OnnxOperator &op, const char *name, std::size_t axis, std::int64_t size, OnnxPads &pads)
{
    const auto slices = op.integers(name);
    if (slices.empty())
        return;
    const auto at = [&](std::int64_t place) {
        return std::clamp<std::int64_t>(place < 0 ? std::max(place, -size) + size : place, 0, size);
    };
    const bool isBefore = slices[0] != slices[1];
    if (isBefore && at(slices[1]) != size)
        op.fail(Text::tr("what stands before the maps is not their other end"));
    pads[axis] = isBefore ? size - at(slices[0]) : 0;
    pads[axis + 2] = at(slices[2]);
}

/// Pads of another kind than zeros, which a pattern has found above the convolution (onnx_patterns.h).
void readPaddingMode(OnnxOperator &op, OnnxWindow &window, const Shape &input)
{
    if (op.has(3))
        window.pads = onnxPadsOf(op, 3);
    readWrap(op, "rows", 0, input.height(), window.pads);
    readWrap(op, "columns", 1, input.width(), window.pads);
}

void convolution(OnnxOperator &op)
{
    OnnxFeature input = op.feature();
    const TensorData weight = op.constant(1);
    OnnxWindow window = readOnnxWindow(op, input.shape, kernelOf(op, weight));
    const std::int64_t groups = op.integer("group", 1);
    const QString mode = op.isPattern() ? op.word("padding_mode", "zeros") : QStringLiteral("zeros");
    if (op.isPattern())
        readPaddingMode(op, window, input.shape);
    Parameters parameters = parametersOf(op, window, weight.sizes[0], groups);
    parameters[QStringLiteral("padding_mode")] = mode;
    if (window.isEven())
        parameters[QStringLiteral("padding")] = IntegerPair{window.pads[0], window.pads[1]};
    else if (window.isSame())
        parameters[QStringLiteral("padding")] = QStringLiteral("same");
    else if (mode == QLatin1String("zeros"))
        input = onnxZeroPadded(op, input, window.pads);
    else
        op.fail(Text::tr("padding of mode %1 must be the same on both sides").arg(mode));
    op.last({QStringLiteral("Conv2d"), {input}, parameters, tensorsOf(op, weight)});
}

/// How many rows and columns more than PyTorch's output_padding 0 gives; what is missing below 0 is cut off.
IntegerPair surplusOf(OnnxOperator &op, const OnnxWindow &window)
{
    const IntegerPair more = onnxPairOf(op, "output_padding", 0, 0);
    return {more.height + window.pads[0] - window.pads[2], more.width + window.pads[1] - window.pads[3]};
}

void transposedConvolution(OnnxOperator &op)
{
    const OnnxFeature input = op.feature();
    const TensorData weight = op.constant(1);
    const OnnxWindow window = readTransposedOnnxWindow(op, input.shape, kernelOf(op, weight));
    const std::int64_t groups = op.integer("group", 1);
    if (!op.integers("output_shape").empty())
        op.failAttribute("output_shape", Text::tr("given"));
    if (groups < 1 || groups > 1000000)
        op.failAttribute("group", QString::number(groups));
    const IntegerPair surplus = surplusOf(op, window);
    Parameters parameters = parametersOf(op, window, weight.sizes[1] * groups, groups);
    parameters[QStringLiteral("padding")] = IntegerPair{window.pads[0], window.pads[1]};
    parameters[QStringLiteral("output_padding")] =
        IntegerPair{std::max<std::int64_t>(0, surplus.height), std::max<std::int64_t>(0, surplus.width)};
    const OnnxNewLayer layer{QStringLiteral("ConvTranspose2d"), {input}, parameters, tensorsOf(op, weight)};
    const OnnxPads cut{0, 0, std::min<std::int64_t>(0, surplus.height),
                       std::min<std::int64_t>(0, surplus.width)};
    op.put(onnxZeroPadded(op, op.last(layer), cut));
}

} // namespace

std::map<QString, OnnxReader> onnxConvolutionReaders()
{
    return {{QStringLiteral("Conv"), convolution},
            {QStringLiteral("*Conv"), convolution},
            {QStringLiteral("ConvTranspose"), transposedConvolution}};
}

} // namespace workbench
