#include "core/explain/pooling.h"

#include "core/layers/registry.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace workbench {

namespace {

bool isAdaptive(const QString &type)
{
    return type.startsWith(QLatin1String("Adaptive"));
}

/// The window of a maximum reaches as far as its elements do; that of a mean ends with the padding.
std::vector<PoolingSpan> slidingSpans(std::int64_t size, std::int64_t outputs, std::int64_t kernel,
                                      std::int64_t stride, std::int64_t padding, std::int64_t dilation)
{
    std::vector<PoolingSpan> spans;
    for (std::int64_t i = 0; i < outputs; ++i) {
        const auto first = i * stride - padding;
        spans.push_back({first, dilation, kernel, std::min(kernel, size + padding - first)});
    }
    return spans;
}

/// From ⌊i·n / out⌋ to ⌈(i + 1)·n / out⌉ (ATen/native/AdaptivePooling.h).
std::vector<PoolingSpan> adaptiveSpans(std::int64_t size, std::int64_t outputs)
{
    std::vector<PoolingSpan> spans;
    for (std::int64_t i = 0; i < outputs; ++i) {
        const auto first = i * size / outputs;
        const auto count = ((i + 1) * size + outputs - 1) / outputs - first;
        spans.push_back({first, 1, count, count});
    }
    return spans;
}

bool isInside(std::int64_t place, std::int64_t size)
{
    return place >= 0 && place < size;
}

std::vector<std::int64_t> readersAlong(const std::vector<PoolingSpan> &spans, std::int64_t index)
{
    std::vector<std::int64_t> readers;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const auto distance = index - spans[i].first;
        if (distance >= 0 && distance % spans[i].step == 0 && distance / spans[i].step < spans[i].count)
            readers.push_back(std::int64_t(i));
    }
    return readers;
}

std::vector<bool> unreadAlong(const std::vector<PoolingSpan> &spans, std::int64_t size)
{
    std::vector<bool> unread(std::size_t(size), true);
    for (const auto &span : spans) {
        for (std::int64_t element = 0; element < span.count; ++element) {
            if (isInside(span.place(element), size))
                unread[std::size_t(span.place(element))] = false;
        }
    }
    return unread;
}

std::int64_t before(const std::vector<PoolingSpan> &spans)
{
    return std::max<std::int64_t>(0, -spans.front().first);
}

std::int64_t after(const std::vector<PoolingSpan> &spans, std::int64_t size)
{
    return std::max<std::int64_t>(0, spans.back().end() - size);
}

const PoolingSpan &rowSpan(const PoolingGeometry &geometry, Pixel output)
{
    return geometry.rows[std::size_t(output.row)];
}

const PoolingSpan &columnSpan(const PoolingGeometry &geometry, Pixel output)
{
    return geometry.columns[std::size_t(output.column)];
}

std::int64_t inside(const PoolingSpan &span, std::int64_t size)
{
    return std::min(span.end(), size) - std::max<std::int64_t>(span.first, 0);
}

std::int64_t divisorOf(const PoolingGeometry &geometry, Pixel output)
{
    const PoolingSpan &row = rowSpan(geometry, output);
    const PoolingSpan &column = columnSpan(geometry, output);
    return geometry.countsPadding
               ? row.counted * column.counted
               : inside(row, geometry.input.height()) * inside(column, geometry.input.width());
}

/// LibTorch goes row by row and keeps the first of equal maxima; whatever is no number wins over all before
/// (ATen/native/cpu/MaxPoolKernel.cpp).
std::optional<std::size_t> winnerAmong(const std::vector<WindowElement> &elements,
                                       const std::vector<float> &values)
{
    std::optional<std::size_t> winner;
    for (std::size_t i = 0; i < elements.size(); ++i) {
        if (elements[i].source && (!winner || values[i] > values[*winner] || std::isnan(values[i])))
            winner = i;
    }
    return winner;
}

} // namespace

IntegerPair PoolingGeometry::paddingBefore() const
{
    return {before(rows), before(columns)};
}

IntegerPair PoolingGeometry::paddingAfter() const
{
    return {after(rows, input.height()), after(columns, input.width())};
}

Pixel PoolingGeometry::windowStart(Pixel outputPixel) const
{
    return {rowSpan(*this, outputPixel).first, columnSpan(*this, outputPixel).first};
}

IntegerPair PoolingGeometry::extent(Pixel outputPixel) const
{
    const PoolingSpan &row = rowSpan(*this, outputPixel);
    const PoolingSpan &column = columnSpan(*this, outputPixel);
    return {row.end() - row.first, column.end() - column.first};
}

IntegerPair PoolingGeometry::elements(Pixel outputPixel) const
{
    return {rowSpan(*this, outputPixel).count, columnSpan(*this, outputPixel).count};
}

const QStringList &poolingTypes()
{
    static const QStringList types{QStringLiteral("MaxPool2d"), QStringLiteral("AvgPool2d"),
                                   QStringLiteral("AdaptiveMaxPool2d"), QStringLiteral("AdaptiveAvgPool2d")};
    return types;
}

Result<PoolingGeometry> poolingGeometry(const QString &type, const Parameters &parameters, const Shape &input)
{
    const LayerDescriptor *descriptor = findLayerType(type);
    if (const auto fault = checkParameters(descriptor->parameters, parameters))
        return failure(*fault);
    const LayerContext context{{input}, Arguments(descriptor->parameters, parameters)};
    const auto output = descriptor->inferShape(context);
    if (!output)
        return tl::unexpected(output.error());
    PoolingGeometry geometry{input, *output, type.contains(QLatin1String("Max")), false, {}, {}};
    if (isAdaptive(type)) {
        geometry.rows = adaptiveSpans(input.height(), output->height());
        geometry.columns = adaptiveSpans(input.width(), output->width());
        return geometry;
    }
    const SlidingWindow window = descriptor->slidingWindow(context).value();
    geometry.countsPadding = !geometry.takesMaximum && context.arguments.boolean("count_include_pad");
    geometry.rows = slidingSpans(input.height(), output->height(), window.kernel.height, window.stride.height,
                                 window.padding.height, window.dilation.height);
    geometry.columns = slidingSpans(input.width(), output->width(), window.kernel.width, window.stride.width,
                                    window.padding.width, window.dilation.width);
    return geometry;
}

std::vector<WindowElement> windowOf(const PoolingGeometry &geometry, Pixel outputPixel)
{
    const PoolingSpan &rows = rowSpan(geometry, outputPixel);
    const PoolingSpan &columns = columnSpan(geometry, outputPixel);
    std::vector<WindowElement> elements;
    elements.reserve(std::size_t(rows.count * columns.count));
    for (std::int64_t row = 0; row < rows.count; ++row) {
        for (std::int64_t column = 0; column < columns.count; ++column) {
            const Pixel place{rows.place(row), columns.place(column)};
            elements.push_back(
                {{row, column}, place, geometry.contains(place) ? std::optional(place) : std::nullopt});
        }
    }
    return elements;
}

std::vector<Pixel> outputsFedBy(const PoolingGeometry &geometry, Pixel inputPixel)
{
    return crossings(readersAlong(geometry.rows, inputPixel.row),
                     readersAlong(geometry.columns, inputPixel.column));
}

UnreadPixels unreadPixels(const PoolingGeometry &geometry)
{
    return {unreadAlong(geometry.rows, geometry.input.height()),
            unreadAlong(geometry.columns, geometry.input.width())};
}

Result<Pooling> poolingOf(const ObservationPointer &observation)
{
    const LayerValues *values = observedLayer(observation, poolingTypes());
    if (!values)
        return otherLayersNumbers();
    const Planes &input = values->inputs.front();
    auto geometry = poolingGeometry(values->layer.type, values->layer.parameters, shapeOf(input));
    if (!geometry)
        return tl::unexpected(geometry.error());
    if (!fits(observation->maps, geometry->output))
        return otherLayersNumbers();
    return Pooling{std::move(*geometry), partOf(observation, input), partOf(observation, observation->maps)};
}

WorkedPooling workPooling(const Pooling &pooling, std::int64_t channel, Pixel outputPixel)
{
    const PoolingGeometry &geometry = pooling.geometry;
    const float outside = geometry.takesMaximum ? -std::numeric_limits<float>::infinity() : 0;
    WorkedPooling worked;
    worked.elements = windowOf(geometry, outputPixel);
    double magnitude = 0;
    for (const auto &element : worked.elements) {
        const float value = element.source
                                ? pooling.input->at(channel, element.source->row, element.source->column)
                                : outside;
        worked.values.push_back(value);
        worked.sum += double(value);
        magnitude += std::abs(double(value));
    }
    if (pooling.output)
        worked.reference = pooling.output->at(channel, outputPixel.row, outputPixel.column);
    if (geometry.takesMaximum) {
        worked.winner = winnerAmong(worked.elements, worked.values);
        worked.result = worked.winner ? double(worked.values[*worked.winner]) : double(outside);
        return worked;
    }
    worked.divisor = divisorOf(geometry, outputPixel);
    worked.result = worked.sum / double(worked.divisor);
    worked.rounding = roundingOf(std::ssize(worked.elements) + 1, magnitude / double(worked.divisor));
    return worked;
}

std::optional<Pixel> winnerOf(const Pooling &pooling, std::int64_t channel, Pixel outputPixel)
{
    const WorkedPooling worked = workPooling(pooling, channel, outputPixel);
    return worked.winner ? worked.elements[*worked.winner].source : std::nullopt;
}

std::vector<Pixel> outputsGivingBackTo(const Pooling &pooling, std::int64_t channel, Pixel inputPixel)
{
    auto outputs = outputsFedBy(pooling.geometry, inputPixel);
    if (pooling.geometry.takesMaximum)
        std::erase_if(outputs,
                      [&](Pixel output) { return winnerOf(pooling, channel, output) != inputPixel; });
    return outputs;
}

std::vector<float> inputGradient(const Pooling &pooling, std::int64_t channel,
                                 const std::vector<float> &outputGradient)
{
    const PoolingGeometry &geometry = pooling.geometry;
    const auto width = geometry.input.width();
    std::vector<double> gradient(std::size_t(geometry.input.height() * width));
    for (std::size_t i = 0; i < outputGradient.size(); ++i) {
        if (outputGradient[i] == 0)
            continue;
        const Pixel output{std::int64_t(i) / geometry.output.width(),
                           std::int64_t(i) % geometry.output.width()};
        if (geometry.takesMaximum) {
            if (const auto winner = winnerOf(pooling, channel, output))
                gradient[std::size_t(winner->row * width + winner->column)] += double(outputGradient[i]);
            continue;
        }
        const double share = double(outputGradient[i]) / double(divisorOf(geometry, output));
        for (const auto &element : windowOf(geometry, output)) {
            if (element.source)
                gradient[std::size_t(element.source->row * width + element.source->column)] += share;
        }
    }
    return {gradient.begin(), gradient.end()};
}

} // namespace workbench
