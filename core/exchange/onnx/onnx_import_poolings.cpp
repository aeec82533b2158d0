#include "core/exchange/onnx/onnx_shares.h"
#include "core/exchange/onnx/onnx_window.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(OnnxPooling)
};

/// One direction of a pooling's window.
struct Axis
{
    std::int64_t size;
    std::int64_t kernel;
    std::int64_t stride;
    std::int64_t dilation;
    std::int64_t before;
    std::int64_t after;

    /// As ONNX has it: a window that would start beyond the input is left out.
    std::int64_t output(bool ceilMode) const
    {
        const std::int64_t span = size + before + after - dilation * (kernel - 1) - 1;
        if (span < 0)
            return 0;
        const std::int64_t count = (span + (ceilMode ? stride - 1 : 0)) / stride + 1;
        return ceilMode && (count - 1) * stride >= size + before ? count - 1 : count;
    }
};

/// PyTorch's padding, equal on both sides, whose windows are the wanted ones when so many of the first and
/// the last are cut off.
struct Fit
{
    std::int64_t padding;
    std::int64_t first;
    std::int64_t surplus;
};

std::optional<Fit> fitOf(const Axis &axis, std::int64_t wanted, bool ceilMode)
{
    for (std::int64_t padding = axis.before; padding <= axis.kernel / 2; padding += axis.stride) {
        const std::int64_t first = (padding - axis.before) / axis.stride;
        const std::int64_t given =
            slidingOutput(axis.size, axis.kernel, axis.stride, padding, axis.dilation, ceilMode);
        if (given - first >= wanted)
            return Fit{padding, first, given - first - wanted};
    }
    return std::nullopt;
}

struct Fits
{
    Fit rows;
    Fit columns;
    bool ceilMode;

    std::int64_t cut() const { return rows.first + rows.surplus + columns.first + columns.surplus; }
};

/// The fit of both directions that cuts least off.
std::optional<Fits> fitsOf(const Axis &rows, const Axis &columns, bool ceilMode)
{
    std::optional<Fits> best;
    for (const bool mode : {false, true}) {
        const auto down = fitOf(rows, rows.output(ceilMode), mode);
        const auto across = fitOf(columns, columns.output(ceilMode), mode);
        if (down && across && (!best || Fits{*down, *across, mode}.cut() < best->cut()))
            best = Fits{*down, *across, mode};
    }
    return best;
}

std::pair<Axis, Axis> axesOf(const OnnxWindow &window, const Shape &input)
{
    return {{input.height(), window.kernel.height, window.stride.height, window.dilation.height,
             window.pads[0], window.pads[2]},
            {input.width(), window.kernel.width, window.stride.width, window.dilation.width, window.pads[1],
             window.pads[3]}};
}

Parameters parametersOf(const OnnxWindow &window, const Fits &fits)
{
    Parameters parameters{{QStringLiteral("kernel_size"), window.kernel},
                          {QStringLiteral("padding"), IntegerPair{fits.rows.padding, fits.columns.padding}},
                          {QStringLiteral("ceil_mode"), fits.ceilMode}};
    if (window.stride != window.kernel)
        parameters[QStringLiteral("stride")] = window.stride;
    return parameters;
}

/// The layer, and one that cuts off what it has too much.
void addPooling(OnnxOperator &op, const OnnxNewLayer &layer, const Fits &fits)
{
    op.put(
        onnxZeroPadded(op, op.last(layer),
                       {-fits.rows.first, -fits.columns.first, -fits.rows.surplus, -fits.columns.surplus}));
}

[[noreturn]] void failPads(const OnnxOperator &op)
{
    op.fail(Text::tr("pads and ceil_mode of %1 give windows that no pooling layer has here").arg(op.type()));
}

void maxPooling(OnnxOperator &op)
{
    const OnnxFeature input = op.feature();
    OnnxWindow window = readOnnxWindow(op, input.shape);
    op.ignore("storage_order");
    if (op.node().outputs.size() > 1 && !op.node().outputs[1].isEmpty())
        op.fail(Text::tr("the second output of MaxPool, the places of the maxima, is not known here"));
    if (op.isPattern()) {
        const OnnxPads around = onnxPadsOf(op, 1);
        for (std::size_t side = 0; side < 4; ++side)
            window.pads[side] += around[side];
    }
    const auto [rows, columns] = axesOf(window, input.shape);
    const auto fits = fitsOf(rows, columns, op.integer("ceil_mode", 0) != 0);
    if (!fits)
        failPads(op);
    Parameters parameters = parametersOf(window, *fits);
    parameters[QStringLiteral("dilation")] = window.dilation;
    addPooling(op, {QStringLiteral("MaxPool2d"), {input}, parameters}, *fits);
}

void addAverage(OnnxOperator &op, const OnnxFeature &input, const OnnxWindow &window, const Fits &fits,
                bool countsPads)
{
    Parameters parameters = parametersOf(window, fits);
    if (parameters.at(QStringLiteral("padding")) != ParameterValue(IntegerPair{0, 0}))
        parameters[QStringLiteral("count_include_pad")] = countsPads;
    addPooling(op, {QStringLiteral("AvgPool2d"), {input}, parameters}, fits);
}

/// Zeros around the input, found above the pooling, become its own padding where they can: then they count.
bool addedAsOwnPadding(OnnxOperator &op, const OnnxFeature &input, const OnnxWindow &window,
                       const OnnxPads &around, bool ceilMode)
{
    OnnxWindow padded = window;
    const IntegerPair most{window.kernel.height / 2, window.kernel.width / 2};
    const bool fitsInside = around[0] == around[2] && around[1] == around[3] && around[0] <= most.height &&
                            around[1] <= most.width && window.pads[0] == 0 && window.pads[1] == 0;
    if (!fitsInside)
        return false;
    for (std::size_t side = 0; side < 4; ++side)
        padded.pads[side] += around[side];
    const auto [rows, columns] = axesOf(padded, input.shape);
    const auto fits = fitsOf(rows, columns, ceilMode);
    if (!fits || fits->cut() > 0 || fits->rows.padding != around[0] || fits->columns.padding != around[1])
        return false;
    addAverage(op, input, window, *fits, true);
    return true;
}

void averagePooling(OnnxOperator &op)
{
    OnnxFeature input = op.feature();
    OnnxWindow window = readOnnxWindow(op, input.shape);
    const bool ceilMode = op.integer("ceil_mode", 0) != 0;
    const bool countsPads = op.integer("count_include_pad", 0) != 0;
    if (window.dilation != IntegerPair{1, 1})
        op.failAttribute("dilations", displayText(window.dilation));
    if (op.isPattern()) {
        const OnnxPads around = onnxPadsOf(op, 1);
        if (!(countsPads && window.isPadded()) && addedAsOwnPadding(op, input, window, around, ceilMode))
            return;
        input = onnxZeroPadded(op, input, around);
    }
    if (countsPads && !window.isEven())
        input = onnxZeroPadded(op, input, std::exchange(window.pads, OnnxPads{0, 0, 0, 0}));
    const auto [rows, columns] = axesOf(window, input.shape);
    const auto fits = fitsOf(rows, columns, ceilMode);
    if (!fits || (countsPads && fits->cut() > 0))
        failPads(op);
    addAverage(op, input, window, *fits, countsPads);
}

OnnxNewLayer adaptive(const char *type, const OnnxFeature &input, IntegerPair size)
{
    return {QString::fromLatin1(type), {input}, {{QStringLiteral("output_size"), size}}};
}

void globalAverage(OnnxOperator &op)
{
    op.last(adaptive("AdaptiveAvgPool2d", op.feature(), {1, 1}));
}

void globalMaximum(OnnxOperator &op)
{
    op.last(adaptive("AdaptiveMaxPool2d", op.feature(), {1, 1}));
}

/// Over all pixels; without keepdims a Flatten follows.
void reduce(OnnxOperator &op, const char *type)
{
    const OnnxFeature input = op.feature();
    std::vector<std::int64_t> axes = op.list(1);
    for (auto &axis : axes)
        axis = axis < 0 ? axis + 4 : axis;
    std::ranges::sort(axes);
    op.only("noop_with_empty_axes", 0);
    if (!input.shape.isImage() || axes != std::vector<std::int64_t>{2, 3})
        op.fail(Text::tr("%1 is known here over height and width of an image only").arg(op.type()));
    const OnnxNewLayer pooling = adaptive(type, input, {1, 1});
    if (op.integer("keepdims", 1) != 0)
        op.last(pooling);
    else
        op.put(op.before({QStringLiteral("Flatten"), {op.last(pooling)}}));
}

void reduceMean(OnnxOperator &op)
{
    reduce(op, "AdaptiveAvgPool2d");
}

void reduceMaximum(OnnxOperator &op)
{
    reduce(op, "AdaptiveMaxPool2d");
}

bool isNear(const std::vector<float> &one, const std::vector<float> &other)
{
    return std::ranges::equal(one, other, [](float a, float b) { return std::abs(a - b) < 1e-6F; });
}

/// A product with rows and columns of means (onnx_patterns.h): an adaptive pooling, if they are its means.
void productWithMeans(OnnxOperator &op)
{
    const OnnxFeature input = op.feature();
    const TensorData rows = op.constant(1);
    const TensorData columns = op.constant(2);
    const Shape &shape = input.shape;
    const bool fits = shape.isImage() && rows.sizes.size() == 2 && columns.sizes.size() == 2 &&
                      rows.sizes[1] == shape.height() && columns.sizes[0] == shape.width();
    if (!fits || !isNear(onnxFloats(rows), averagingRows(shape.height(), rows.sizes[0])) ||
        !isNear(onnxFloats(columns), averagingColumns(shape.width(), columns.sizes[1])))
        op.fail(Text::tr("a product of this kind is not known here"));
    op.last(adaptive("AdaptiveAvgPool2d", input, {rows.sizes[0], columns.sizes[1]}));
}

/// The largest of slices (onnx_patterns.h): an adaptive pooling, if they are its shares.
void largestOfSlices(OnnxOperator &op)
{
    const OnnxFeature input = op.feature();
    const auto areShares = [&](const char *name, std::int64_t size) {
        const auto bounds = op.integers(name);
        const auto parts = std::int64_t(bounds.size() / 2);
        for (std::int64_t part = 0; part < parts; ++part) {
            const OnnxShare share = onnxShare(part, size, parts);
            if (bounds[std::size_t(2 * part)] != share.first ||
                bounds[std::size_t(2 * part + 1)] != share.end)
                return std::int64_t(0);
        }
        return parts;
    };
    const Shape shape = input.shape.isImage() ? input.shape : Shape::image(0, 0, 0);
    const IntegerPair size{areShares("rows", shape.height()), areShares("columns", shape.width())};
    if (size.height == 0 || size.width == 0)
        op.fail(Text::tr("the largest of these slices are not known here"));
    op.last(adaptive("AdaptiveMaxPool2d", input, size));
}

} // namespace

std::map<QString, OnnxReader> onnxPoolingReaders()
{
    return {{QStringLiteral("MaxPool"), maxPooling},
            {QStringLiteral("*MaxPool"), maxPooling},
            {QStringLiteral("AveragePool"), averagePooling},
            {QStringLiteral("*AveragePool"), averagePooling},
            {QStringLiteral("GlobalAveragePool"), globalAverage},
            {QStringLiteral("GlobalMaxPool"), globalMaximum},
            {QStringLiteral("ReduceMean"), reduceMean},
            {QStringLiteral("ReduceMax"), reduceMaximum},
            {QStringLiteral("*AdaptiveAveragePool"), productWithMeans},
            {QStringLiteral("*AdaptiveMaxPool"), largestOfSlices}};
}

} // namespace workbench
