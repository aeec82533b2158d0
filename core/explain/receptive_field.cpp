#include "core/explain/receptive_field.h"

#include "core/explain/pooling.h"
#include "core/explain/resampling.h"
#include "core/layers/registry.h"

#include <algorithm>
#include <map>

namespace workbench {

namespace {

/// Which numbers are read: of an image its pixels, row by row; of another shape every number.
using Mask = std::vector<char>;
/// Which places of an input each place of an output reads, along one direction.
using Reads = std::vector<std::vector<std::int64_t>>;

struct AxisReads
{
    Reads rows;
    Reads columns;
};

Mask emptyMask(const Shape &shape)
{
    return Mask(std::size_t(shape.isImage() ? shape.height() * shape.width() : shape.elements()));
}

bool isInside(std::int64_t place, std::int64_t size)
{
    return place >= 0 && place < size;
}

AxisReads readsOf(const ConvolutionGeometry &geometry)
{
    AxisReads reads;
    for (std::int64_t output = 0; output < geometry.output.height(); ++output) {
        auto &sources = reads.rows.emplace_back();
        const auto first = geometry.windowStart({output, 0}).row;
        for (std::int64_t k = 0; k < geometry.window.kernel.height; ++k) {
            if (const auto source = sourceOf(geometry, {first + k * geometry.window.dilation.height, 0}))
                sources.push_back(source->row);
        }
    }
    for (std::int64_t output = 0; output < geometry.output.width(); ++output) {
        auto &sources = reads.columns.emplace_back();
        const auto first = geometry.windowStart({0, output}).column;
        for (std::int64_t k = 0; k < geometry.window.kernel.width; ++k) {
            if (const auto source = sourceOf(geometry, {0, first + k * geometry.window.dilation.width}))
                sources.push_back(source->column);
        }
    }
    return reads;
}

Reads readsOf(const std::vector<PoolingSpan> &spans, std::int64_t size)
{
    Reads reads;
    for (const auto &span : spans) {
        auto &sources = reads.emplace_back();
        for (std::int64_t element = 0; element < span.count; ++element) {
            if (isInside(span.place(element), size))
                sources.push_back(span.place(element));
        }
    }
    return reads;
}

Reads readsOf(const std::vector<std::vector<WeightedIndex>> &axis)
{
    Reads reads;
    for (const auto &weighted : axis) {
        auto &sources = reads.emplace_back();
        for (const auto &each : weighted)
            sources.push_back(each.index);
    }
    return reads;
}

/// Input i reaches the outputs i·s − p + d·k.
Reads transposedReads(std::int64_t size, std::int64_t outputs, std::int64_t kernel, std::int64_t stride,
                      std::int64_t padding, std::int64_t dilation)
{
    Reads reads;
    for (std::int64_t output = 0; output < outputs; ++output) {
        auto &sources = reads.emplace_back();
        for (std::int64_t k = 0; k < kernel; ++k) {
            const auto distance = output + padding - dilation * k;
            if (distance >= 0 && distance % stride == 0 && distance / stride < size)
                sources.push_back(distance / stride);
        }
    }
    return reads;
}

AxisReads transposedReads(const LayerContext &context, const Shape &output)
{
    const auto pair = [&](const char *name) { return context.arguments.pair(name); };
    const Shape &input = context.input();
    return {transposedReads(input.height(), output.height(), pair("kernel_size").height,
                            pair("stride").height, pair("padding").height, pair("dilation").height),
            transposedReads(input.width(), output.width(), pair("kernel_size").width, pair("stride").width,
                            pair("padding").width, pair("dilation").width)};
}

Reads sameReads(std::int64_t size, std::int64_t outputs)
{
    Reads reads;
    for (std::int64_t output = 0; output < outputs; ++output)
        reads.push_back({size == 1 ? 0 : output}); // Multiply lays one number over all
    return reads;
}

Reads allReads(std::int64_t size, std::int64_t outputs)
{
    std::vector<std::int64_t> all;
    for (std::int64_t place = 0; place < size; ++place)
        all.push_back(place);
    return Reads(std::size_t(outputs), all);
}

/// The dimension a Softmax sums over, 1 for the first after the batch's; 0 for other layers.
std::int64_t summedDimension(const Layer &layer, const LayerContext &context)
{
    if (!layer.type.endsWith(QLatin1String("Softmax"), Qt::CaseInsensitive))
        return 0;
    const auto dim = context.arguments.integer("dim");
    return dim < 0 ? dim + std::ssize(context.input().sizes) + 1 : dim;
}

/// A normalization that looks at the numbers of the input itself, also in evaluation mode.
bool normalizesByItself(const Layer &layer, const LayerContext &context)
{
    if (layer.type == QLatin1String("GroupNorm"))
        return true;
    const bool isNorm =
        layer.type.startsWith(QLatin1String("BatchNorm")) || layer.type == QLatin1String("InstanceNorm2d");
    return isNorm && !context.arguments.boolean("track_running_stats");
}

AxisReads imageReads(const Layer &layer, const LayerContext &context, const Shape &input, const Shape &output)
{
    if (layer.type == QLatin1String("Conv2d")) {
        const auto geometry = convolutionGeometry(layer.parameters, input);
        return geometry ? readsOf(*geometry) : AxisReads();
    }
    if (poolingTypes().contains(layer.type)) {
        const auto geometry = poolingGeometry(layer.type, layer.parameters, input);
        return geometry ? AxisReads{readsOf(geometry->rows, input.height()),
                                    readsOf(geometry->columns, input.width())}
                        : AxisReads();
    }
    if (resamplingTypes().contains(layer.type)) {
        const auto axes = resampledAxes(layer.type, context, output);
        return {readsOf(axes.rows), readsOf(axes.columns)};
    }
    if (layer.type == QLatin1String("ConvTranspose2d"))
        return transposedReads(context, output);
    const auto dimension = summedDimension(layer, context);
    const bool everything = normalizesByItself(layer, context);
    const auto along = [&](std::int64_t size, std::int64_t outputs, bool all) {
        return all ? allReads(size, outputs) : sameReads(size, outputs);
    };
    return {along(input.height(), output.height(), everything || dimension == 2),
            along(input.width(), output.width(), everything || dimension == 3)};
}

void markImage(const AxisReads &reads, const Mask &read, std::int64_t outputWidth, std::int64_t inputWidth,
               Mask &mask)
{
    for (std::size_t place = 0; place < read.size(); ++place) {
        if (!read[place])
            continue;
        for (const auto row : reads.rows[place / std::size_t(outputWidth)]) {
            for (const auto column : reads.columns[place % std::size_t(outputWidth)])
                mask[std::size_t(row * inputWidth + column)] = 1;
        }
    }
}

/// Groups of features that follow one another: each number reads its own group.
void markGroups(const Mask &read, std::size_t groups, Mask &mask)
{
    const std::size_t size = mask.size() / groups;
    for (std::size_t place = 0; place < read.size(); ++place) {
        if (read[place])
            std::fill_n(mask.begin() + std::ptrdiff_t(place / size * size), size, char(1));
    }
}

/// From an output that is no image back to one of its layer's inputs; `before`: the numbers of the inputs in
/// front of that one, which Concat joins.
void markFlat(const Layer &layer, const LayerContext &context, const Mask &read, const Shape &input,
              std::size_t before, Mask &mask)
{
    if (layer.type == QLatin1String("Linear") || summedDimension(layer, context) > 0)
        return markGroups(read, 1, mask);
    if (layer.type == QLatin1String("GroupNorm"))
        return markGroups(read, std::size_t(context.arguments.integer("num_groups")), mask);
    if (normalizesByItself(layer, context))
        return markGroups(read, std::size_t(input.channels()), mask);
    const std::size_t count = std::size_t(input.elements());
    for (std::size_t place = 0; place < count && before + place < read.size(); ++place) {
        if (read[before + place])
            mask[place % mask.size()] = 1; // Flatten: a pixel of any channel
    }
}

PixelRect hullOf(const Mask &mask, std::int64_t width)
{
    std::int64_t top = -1;
    std::int64_t bottom = -1;
    std::int64_t left = width;
    std::int64_t right = -1;
    for (std::int64_t place = 0; place < std::ssize(mask); ++place) {
        if (!mask[std::size_t(place)])
            continue;
        top = top < 0 ? place / width : top;
        bottom = place / width;
        left = std::min(left, place % width);
        right = std::max(right, place % width);
    }
    return top < 0 ? PixelRect() : PixelRect{{top, left}, bottom - top + 1, right - left + 1};
}

/// Goes from one number up to the input.
class Climb
{
public:
    Climb(const Network &network, const NetworkAnalysis &analysis) : m_network(network), m_analysis(analysis)
    {}

    Mask from(const QString &layer, std::int64_t channel, std::int64_t position)
    {
        const Shape shape = *m_analysis.outputOf(layer);
        const auto perChannel = shape.elements() / shape.channels();
        const auto place = shape.isImage() ? position : channel * perChannel + position;
        maskOf(layer)[std::size_t(place)] = 1;
        for (auto above = m_network.indexOf(layer); above && layer != inputId;
             above = *above > 0 ? std::optional(*above - 1) : std::nullopt) {
            const Layer &each = m_network.layers[*above];
            if (m_masks.contains(each.id))
                pass(each);
        }
        return maskOf(inputId);
    }

private:
    Mask &maskOf(const QString &id)
    {
        return m_masks.try_emplace(id, emptyMask(*m_analysis.outputOf(id))).first->second;
    }

    void pass(const Layer &layer)
    {
        const Mask read = maskOf(layer.id);
        const Shape output = *m_analysis.outputOf(layer.id);
        const auto context = contextOf(m_analysis, layer);
        std::size_t before = 0;
        for (std::size_t i = 0; i < layer.inputs.size(); ++i) {
            const Shape &input = context->inputs[i];
            Mask &mask = maskOf(layer.inputs[i]);
            if (output.isImage() && input.isImage())
                markImage(imageReads(layer, *context, input, output), read, output.width(), input.width(),
                          mask);
            else
                markFlat(layer, *context, read, input, before, mask);
            if (layer.type == QLatin1String("Concat"))
                before += std::size_t(input.elements());
        }
        m_masks.erase(layer.id);
    }

    const Network &m_network;
    const NetworkAnalysis &m_analysis;
    std::map<QString, Mask> m_masks;
};

} // namespace

PixelRect receptiveField(const Network &network, const NetworkAnalysis &analysis, const QString &layer,
                         std::int64_t channel, std::int64_t position)
{
    if (!network.input.isImage() || !analysis.outputOf(layer))
        return {};
    return hullOf(Climb(network, analysis).from(layer, channel, position), network.input.width());
}

} // namespace workbench
