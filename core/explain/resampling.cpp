#include "core/explain/resampling.h"

#include "core/layers/registry.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace workbench {

namespace {

using Reads = std::vector<WeightedIndex>;

/// One of the two directions of an Upsample, with LibTorch's own arithmetic: floats, so that a place that
/// lies on a pixel's edge falls to the same side (ATen/native/UpSample.h).
struct Axis
{
    std::int64_t size, outputs;
    std::optional<double> factor; ///< none: the sizes' own ratio
    bool alignCorners = false;

    float scale() const
    {
        if (alignCorners)
            return outputs > 1 ? float(size - 1) / float(outputs - 1) : 0;
        return factor ? float(1 / *factor) : float(size) / float(outputs);
    }
    /// Where an output lies in the input.
    float place(std::int64_t output) const
    {
        return alignCorners ? scale() * float(output) : scale() * (float(output) + 0.5F) - 0.5F;
    }
};

/// Sizes that are equal or double are copied, whatever the scale factor was before it was rounded.
Reads nearest(const Axis &axis, std::int64_t output, bool exact)
{
    if (!exact && axis.outputs == axis.size)
        return {{output, 1}};
    if (!exact && axis.outputs == 2 * axis.size)
        return {{output / 2, 1}};
    const double shifted = double(output) + (exact ? 0.5 : 0);
    const auto index = std::int64_t(std::floor(float(shifted * double(axis.scale()))));
    return {{std::min(index, axis.size - 1), 1}};
}

Reads linear(const Axis &axis, std::int64_t output)
{
    if (axis.size == axis.outputs)
        return {{output, 1}};
    const float place = std::max(0.0F, axis.place(output));
    const auto index = std::min(std::int64_t(place), axis.size - 1);
    const auto next = std::min(index + 1, axis.size - 1);
    const float share = std::min(std::max(place - float(index), 0.0F), 1.0F);
    if (next == index || share == 0)
        return {{index, 1}};
    return {{index, 1 - double(share)}, {next, double(share)}};
}

/// Weights of the four pixels around a place, a cubic convolution with A = −0.75.
std::array<double, 4> cubicWeights(double share)
{
    constexpr double a = -0.75;
    const auto near = [](double x) { return ((a + 2) * x - (a + 3)) * x * x + 1; };
    const auto far = [](double x) { return ((a * x - 5 * a) * x + 8 * a) * x - 4 * a; };
    return {far(share + 1), near(share), near(1 - share), far(2 - share)};
}

/// Beyond the edge stands the edge's own pixel: its weights add up.
Reads cubic(const Axis &axis, std::int64_t output)
{
    const float place = axis.place(output);
    const float start = std::floor(place);
    const auto weights = cubicWeights(double(place - start));
    Reads reads;
    for (std::int64_t tap = 0; tap < 4; ++tap) {
        const auto index = std::clamp<std::int64_t>(std::int64_t(start) - 1 + tap, 0, axis.size - 1);
        const double weight = weights[std::size_t(tap)];
        if (!reads.empty() && reads.back().index == index)
            reads.back().weight += weight;
        else
            reads.push_back({index, weight});
    }
    std::erase_if(reads, [](const WeightedIndex &read) { return read.weight == 0; });
    return reads;
}

std::vector<Reads> upsampledAxis(const Axis &axis, const QString &mode)
{
    std::vector<Reads> all;
    for (std::int64_t output = 0; output < axis.outputs; ++output) {
        if (mode == QLatin1String("bilinear"))
            all.push_back(linear(axis, output));
        else if (mode == QLatin1String("bicubic"))
            all.push_back(cubic(axis, output));
        else
            all.push_back(nearest(axis, output, mode == QLatin1String("nearest-exact")));
    }
    return all;
}

ResampledAxes upsampledAxes(const Arguments &arguments, const Shape &input, const Shape &output)
{
    const QString mode = arguments.word("mode");
    const bool ownFactor = arguments.has("scale_factor") && !arguments.boolean("recompute_scale_factor");
    const auto factor = ownFactor ? std::optional(arguments.realPair("scale_factor")) : std::nullopt;
    const bool aligned = arguments.boolean("align_corners");
    const auto along = [&](std::int64_t size, std::int64_t outputs, double RealPair::*side) {
        return upsampledAxis({size, outputs, factor ? std::optional((*factor).*side) : std::nullopt, aligned},
                             mode);
    };
    return {along(input.height(), output.height(), &RealPair::first),
            along(input.width(), output.width(), &RealPair::second)};
}

/// Each output row is the input row `before` above it, where there is one.
std::vector<Reads> shiftedAxis(std::int64_t size, std::int64_t outputs, std::int64_t before)
{
    std::vector<Reads> all;
    for (std::int64_t output = 0; output < outputs; ++output) {
        const auto index = output - before;
        all.push_back(index >= 0 && index < size ? Reads{{index, 1}} : Reads{});
    }
    return all;
}

std::vector<std::int64_t> readersAlong(const std::vector<Reads> &axis, std::int64_t index)
{
    std::vector<std::int64_t> readers;
    for (std::size_t output = 0; output < axis.size(); ++output) {
        if (std::any_of(axis[output].begin(), axis[output].end(),
                        [index](const WeightedIndex &read) { return read.index == index; }))
            readers.push_back(std::int64_t(output));
    }
    return readers;
}

std::vector<bool> unreadAlong(const std::vector<Reads> &axis, std::int64_t size)
{
    std::vector<bool> unread(std::size_t(size), true);
    for (const auto &reads : axis) {
        for (const auto &read : reads)
            unread[std::size_t(read.index)] = false;
    }
    return unread;
}

/// The sum of |numbers| that the parts are of, with those beside them: a place that lies on a pixel may come
/// out a little before or behind it.
double magnitudeAround(const Planes &input, std::int64_t channel, const std::vector<ResampledPart> &parts)
{
    const Pixel first = parts.front().source;
    const Pixel last = parts.back().source;
    double magnitude = 0;
    for (auto row = std::max<std::int64_t>(0, first.row - 1); row <= std::min(last.row + 1, input.height - 1);
         ++row) {
        for (auto column = std::max<std::int64_t>(0, first.column - 1);
             column <= std::min(last.column + 1, input.width - 1); ++column)
            magnitude += std::abs(double(input.at(channel, row, column)));
    }
    return magnitude;
}

} // namespace

const QStringList &resamplingTypes()
{
    static const QStringList types{QStringLiteral("Upsample"), QStringLiteral("ZeroPad2d"),
                                   QStringLiteral("Identity")};
    return types;
}

ResampledAxes resampledAxes(const QString &type, const LayerContext &context, const Shape &output)
{
    const Shape &input = context.input();
    if (type == QLatin1String("Upsample"))
        return upsampledAxes(context.arguments, input, output);
    const bool pads = type == QLatin1String("ZeroPad2d");
    const IntegerSides sides = pads ? context.arguments.sides("padding") : IntegerSides{};
    return {shiftedAxis(input.height(), output.height(), sides.top),
            shiftedAxis(input.width(), output.width(), sides.left)};
}

Result<Resampling> resamplingOf(const ObservationPointer &observation)
{
    const LayerValues *values = observedLayer(observation, resamplingTypes());
    if (!values)
        return otherLayersNumbers();
    const LayerDescriptor *descriptor = findLayerType(values->layer.type);
    const LayerContext context{{shapeOf(values->inputs.front())},
                               Arguments(descriptor->parameters, values->layer.parameters)};
    const auto output = descriptor->inferShape(context);
    if (!output)
        return tl::unexpected(output.error());
    if (!fits(observation->maps, *output))
        return otherLayersNumbers();
    const bool interpolates = values->layer.type == QLatin1String("Upsample") &&
                              !context.arguments.word("mode").startsWith(QLatin1String("nearest"));
    return Resampling{partOf(observation, values->inputs.front()), partOf(observation, observation->maps),
                      resampledAxes(values->layer.type, context, *output), interpolates};
}

WorkedResampling workResampling(const Resampling &resampling, std::int64_t channel, Pixel outputPixel)
{
    const Planes &input = *resampling.input;
    WorkedResampling worked;
    for (const auto &row : resampling.axes.rows[std::size_t(outputPixel.row)]) {
        for (const auto &column : resampling.axes.columns[std::size_t(outputPixel.column)]) {
            const float value = input.at(channel, row.index, column.index);
            worked.parts.push_back({{row.index, column.index}, row.weight, column.weight, value});
            worked.result += worked.parts.back().weight() * double(value);
        }
    }
    worked.reference = resampling.output->at(channel, outputPixel.row, outputPixel.column);
    // Beside the sum, the place between the pixels is rounded: by more, the farther out it lies.
    if (resampling.interpolates)
        worked.rounding =
            roundingOf(16 + 4 * (input.height + input.width), magnitudeAround(input, channel, worked.parts));
    return worked;
}

std::vector<Pixel> outputsFedBy(const Resampling &resampling, Pixel inputPixel)
{
    return crossings(readersAlong(resampling.axes.rows, inputPixel.row),
                     readersAlong(resampling.axes.columns, inputPixel.column));
}

UnreadPixels unreadPixels(const Resampling &resampling)
{
    return {unreadAlong(resampling.axes.rows, resampling.input->height),
            unreadAlong(resampling.axes.columns, resampling.input->width)};
}

} // namespace workbench
