#include "core/layers/sliding_window.h"

#include <QCoreApplication>
#include <algorithm>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SlidingWindow)
};

struct Axis
{
    std::int64_t size, kernel, stride, padding, dilation;
    bool operator==(const Axis &) const = default;
};

Axis verticalAxis(const Shape &input, const SlidingWindow &window)
{
    return {input.height(), window.kernel.height, window.stride.height, window.padding.height,
            window.dilation.height};
}

Axis horizontalAxis(const Shape &input, const SlidingWindow &window)
{
    return {input.width(), window.kernel.width, window.stride.width, window.padding.width,
            window.dilation.width};
}

std::int64_t unusedOf(const Axis &axis)
{
    const auto output =
        slidingOutput(axis.size, axis.kernel, axis.stride, axis.padding, axis.dilation, false);
    const auto end = (output - 1) * axis.stride + axis.dilation * (axis.kernel - 1) + 1 - axis.padding;
    return std::clamp<std::int64_t>(axis.size - end, 0, axis.size);
}

FormulaLine axisLine(const QString &label, const QString &symbol, const Axis &axis,
                     const SlidingWindow &window)
{
    FormulaLine line{FormulaLine::Subject::Output, label, {}};
    if (window.same) {
        line.symbolic = Text::tr("padding \"same\" keeps the size");
        line.result = QString::number(axis.size);
        return line;
    }
    const QString open = window.ceilMode ? QStringLiteral("⌈") : QStringLiteral("⌊");
    const QString close = window.ceilMode ? QStringLiteral("⌉") : QStringLiteral("⌋");
    line.symbolic = QStringLiteral("%1(%2 + 2p − d·(k − 1) − 1) / s%3 + 1").arg(open, symbol, close);
    line.substituted = FormulaText(open + QStringLiteral("(%1 + 2·%2 − %3·(%4 − 1) − 1) / %5") + close +
                                       QStringLiteral(" + 1"),
                                   {{QString::number(axis.size), Text::tr("size of the input")},
                                    {QString::number(axis.padding), QStringLiteral("padding")},
                                    {QString::number(axis.dilation), QStringLiteral("dilation")},
                                    {QString::number(axis.kernel), QStringLiteral("kernel_size")},
                                    {QString::number(axis.stride), QStringLiteral("stride")}});
    const auto output =
        slidingOutput(axis.size, axis.kernel, axis.stride, axis.padding, axis.dilation, window.ceilMode);
    const auto ceiling = [&] {
        const std::int64_t span = axis.size + 2 * axis.padding - axis.dilation * (axis.kernel - 1) - 1;
        return (span + axis.stride - 1) / axis.stride + 1;
    };
    if (window.ceilMode && ceiling() != output)
        line.substituted.add(Text::tr(" − 1 (the last window would start in the padding)"));
    line.result = QString::number(output);
    return line;
}

} // namespace

IntegerPair SlidingWindow::extent() const
{
    return {dilation.height * (kernel.height - 1) + 1, dilation.width * (kernel.width - 1) + 1};
}

IntegerPair SlidingWindow::paddingBefore() const
{
    return same ? IntegerPair{(extent().height - 1) / 2, (extent().width - 1) / 2} : padding;
}

std::int64_t slidingOutput(std::int64_t size, std::int64_t kernel, std::int64_t stride, std::int64_t padding,
                           std::int64_t dilation, bool ceilMode)
{
    const std::int64_t span = size + 2 * padding - dilation * (kernel - 1) - 1;
    if (span < 0 && !ceilMode)
        return 0;
    const std::int64_t numerator = span + (ceilMode ? stride - 1 : 0);
    // C++ rounds towards zero; the formula rounds down.
    const std::int64_t floored = numerator >= 0 ? numerator / stride : -((-numerator + stride - 1) / stride);
    std::int64_t output = floored + 1;
    if (ceilMode && (output - 1) * stride >= size + padding)
        --output;
    return output;
}

IntegerPair slidingOutput(const Shape &input, const SlidingWindow &window)
{
    if (window.same)
        return {input.height(), input.width()};
    return {slidingOutput(input.height(), window.kernel.height, window.stride.height, window.padding.height,
                          window.dilation.height, window.ceilMode),
            slidingOutput(input.width(), window.kernel.width, window.stride.width, window.padding.width,
                          window.dilation.width, window.ceilMode)};
}

IntegerPair unusedPixels(const Shape &input, const SlidingWindow &window)
{
    if (window.same || window.ceilMode)
        return {0, 0};
    return {unusedOf(verticalAxis(input, window)), unusedOf(horizontalAxis(input, window))};
}

std::vector<FormulaLine> slidingFormula(const Shape &input, const SlidingWindow &window)
{
    const Axis vertical = verticalAxis(input, window);
    const Axis horizontal = horizontalAxis(input, window);
    if (vertical == horizontal)
        return {axisLine(Text::tr("Output height and width"), QStringLiteral("H"), vertical, window)};
    return {axisLine(Text::tr("Output height"), QStringLiteral("H"), vertical, window),
            axisLine(Text::tr("Output width"), QStringLiteral("W"), horizontal, window)};
}

Error windowTooLarge(const QString &type, const Shape &input, const SlidingWindow &window)
{
    const Shape padded{
        {input.height() + 2 * window.padding.height, input.width() + 2 * window.padding.width}};
    const Shape kernel{{window.extent().height, window.extent().width}};
    return {Text::tr("the window of %1 (%2, dilation included) is larger than its input with padding (%3)")
                .arg(type, kernel.text(), padded.text()),
            {}};
}

Reach reachOf(const SlidingWindow &window)
{
    return {.pixels = window.extent(),
            .step = {double(window.stride.height), double(window.stride.width)},
            .start = {-double(window.paddingBefore().height), -double(window.paddingBefore().width)}};
}

} // namespace workbench
