#include "core/explain/convolution_geometry.h"

#include "core/layers/registry.h"

#include <algorithm>

namespace workbench {

namespace {

/// One of the two directions; all of a convolution's geometry is the same along both.
struct Axis
{
    std::int64_t size, kernel, stride, padding, dilation, outputs;
    PaddingMode mode;

    std::int64_t place(std::int64_t output, std::int64_t element) const
    {
        return output * stride - padding + element * dilation;
    }
};

Axis verticalAxis(const ConvolutionGeometry &geometry)
{
    return {geometry.input.height(),
            geometry.window.kernel.height,
            geometry.window.stride.height,
            geometry.paddingBefore().height,
            geometry.window.dilation.height,
            geometry.output.height(),
            geometry.mode};
}

Axis horizontalAxis(const ConvolutionGeometry &geometry)
{
    return {geometry.input.width(),
            geometry.window.kernel.width,
            geometry.window.stride.width,
            geometry.paddingBefore().width,
            geometry.window.dilation.width,
            geometry.output.width(),
            geometry.mode};
}

std::optional<std::int64_t> sourceAlong(const Axis &axis, std::int64_t place)
{
    if (place >= 0 && place < axis.size)
        return place;
    switch (axis.mode) {
    case PaddingMode::Reflect:
        return place < 0 ? -place : 2 * (axis.size - 1) - place;
    case PaddingMode::Replicate:
        return std::clamp<std::int64_t>(place, 0, axis.size - 1);
    case PaddingMode::Circular:
        return (place % axis.size + axis.size) % axis.size;
    case PaddingMode::Zeros:
        break;
    }
    return std::nullopt;
}

/// The outputs along one axis that read this input row or column.
std::vector<std::int64_t> readersAlong(const Axis &axis, std::int64_t index)
{
    std::vector<std::int64_t> readers;
    for (std::int64_t output = 0; output < axis.outputs; ++output) {
        for (std::int64_t element = 0; element < axis.kernel; ++element) {
            if (sourceAlong(axis, axis.place(output, element)) == index) {
                readers.push_back(output);
                break;
            }
        }
    }
    return readers;
}

std::vector<bool> unreadAlong(const Axis &axis)
{
    std::vector<bool> unread(std::size_t(axis.size), true);
    for (std::int64_t output = 0; output < axis.outputs; ++output) {
        for (std::int64_t element = 0; element < axis.kernel; ++element) {
            if (const auto source = sourceAlong(axis, axis.place(output, element)))
                unread[std::size_t(*source)] = false;
        }
    }
    return unread;
}

PaddingMode paddingModeOf(const QString &word)
{
    if (word == QLatin1String("reflect"))
        return PaddingMode::Reflect;
    if (word == QLatin1String("replicate"))
        return PaddingMode::Replicate;
    return word == QLatin1String("circular") ? PaddingMode::Circular : PaddingMode::Zeros;
}

} // namespace

std::vector<Pixel> crossings(const std::vector<std::int64_t> &rows, const std::vector<std::int64_t> &columns)
{
    std::vector<Pixel> pixels;
    pixels.reserve(rows.size() * columns.size());
    for (const auto row : rows) {
        for (const auto column : columns)
            pixels.push_back({row, column});
    }
    return pixels;
}

IntegerPair ConvolutionGeometry::paddingAfter() const
{
    if (!window.same)
        return window.padding;
    const IntegerPair before = paddingBefore();
    return {window.extent().height - 1 - before.height, window.extent().width - 1 - before.width};
}

Pixel ConvolutionGeometry::windowStart(Pixel outputPixel) const
{
    return {verticalAxis(*this).place(outputPixel.row, 0),
            horizontalAxis(*this).place(outputPixel.column, 0)};
}

Result<ConvolutionGeometry> convolutionGeometry(const Parameters &parameters, const Shape &input)
{
    const LayerDescriptor *descriptor = findLayerType(QStringLiteral("Conv2d"));
    if (const auto fault = checkParameters(descriptor->parameters, parameters))
        return failure(*fault);
    const LayerContext context{{input}, Arguments(descriptor->parameters, parameters)};
    const auto output = descriptor->inferShape(context);
    if (!output)
        return tl::unexpected(output.error());
    return ConvolutionGeometry{input, *output, descriptor->slidingWindow(context).value(),
                               paddingModeOf(context.arguments.word("padding_mode")),
                               context.arguments.integer("groups")};
}

std::vector<WindowElement> windowOf(const ConvolutionGeometry &geometry, Pixel outputPixel)
{
    const Axis vertical = verticalAxis(geometry);
    const Axis horizontal = horizontalAxis(geometry);
    std::vector<WindowElement> elements;
    elements.reserve(std::size_t(geometry.kernelElements()));
    for (std::int64_t row = 0; row < vertical.kernel; ++row) {
        for (std::int64_t column = 0; column < horizontal.kernel; ++column) {
            const Pixel place{vertical.place(outputPixel.row, row),
                              horizontal.place(outputPixel.column, column)};
            elements.push_back({{row, column}, place, sourceOf(geometry, place)});
        }
    }
    return elements;
}

std::optional<Pixel> sourceOf(const ConvolutionGeometry &geometry, Pixel place)
{
    const auto row = sourceAlong(verticalAxis(geometry), place.row);
    const auto column = sourceAlong(horizontalAxis(geometry), place.column);
    return row && column ? std::optional(Pixel{*row, *column}) : std::nullopt;
}

std::vector<Pixel> outputsFedBy(const ConvolutionGeometry &geometry, Pixel inputPixel)
{
    return crossings(readersAlong(verticalAxis(geometry), inputPixel.row),
                     readersAlong(horizontalAxis(geometry), inputPixel.column));
}

std::int64_t UnreadPixels::count() const
{
    const auto unreadRows = std::count(rows.begin(), rows.end(), true);
    const auto unreadColumns = std::count(columns.begin(), columns.end(), true);
    return std::ssize(rows) * std::ssize(columns) -
           (std::ssize(rows) - unreadRows) * (std::ssize(columns) - unreadColumns);
}

UnreadPixels unreadPixels(const ConvolutionGeometry &geometry)
{
    return {unreadAlong(verticalAxis(geometry)), unreadAlong(horizontalAxis(geometry))};
}

} // namespace workbench
