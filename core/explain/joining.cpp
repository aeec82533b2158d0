#include "core/explain/joining.h"

#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

/// One value for each channel stands for the whole map of it.
JoinedPart partAt(const Joining &joining, std::size_t index, std::int64_t channel, Pixel pixel)
{
    const Planes &planes = *joining.inputs[index];
    const bool isSpread = planes.height == 1 && planes.width == 1;
    const Pixel source = isSpread ? Pixel{0, 0} : pixel;
    return {index, channel, source, planes.at(channel, source.row, source.column)};
}

JoinedPart stackedPart(const Joining &joining, std::int64_t channel, Pixel pixel)
{
    const bool features = stacksFeatures(joining);
    const auto place = features ? pixel.column : channel;
    const auto ranges = stackedRanges(joining);
    std::size_t index = 0;
    while (index + 1 < ranges.size() && place >= ranges[index].first + ranges[index].count)
        ++index;
    const auto within = place - ranges[index].first;
    const Pixel source = features ? Pixel{0, within} : pixel;
    return {index, features ? 0 : within, source,
            joining.inputs[index]->at(features ? 0 : within, source.row, source.column)};
}

/// The inputs one by one, each rounded to float, as LibTorch does it.
WorkedJoin combined(const Joining &joining, std::int64_t channel, Pixel pixel)
{
    const bool isSum = joining.kind == Joining::Kind::Sum;
    WorkedJoin worked;
    worked.result = isSum ? 0 : 1;
    double magnitude = isSum ? 0 : 1;
    for (std::size_t i = 0; i < joining.inputs.size(); ++i) {
        worked.parts.push_back(partAt(joining, i, channel, pixel));
        const double value = double(worked.parts.back().value);
        worked.result = isSum ? worked.result + value : worked.result * value;
        magnitude = isSum ? magnitude + std::abs(value) : magnitude * std::abs(value);
    }
    worked.rounding = roundingOf(std::ssize(joining.inputs), magnitude);
    return worked;
}

Joining::Kind kindOf(const QString &type)
{
    if (type == QLatin1String("Concat"))
        return Joining::Kind::Stack;
    return type == QLatin1String("Add") ? Joining::Kind::Sum : Joining::Kind::Product;
}

/// Whether every output value finds its number in each input, or, of a stack, in one.
bool matches(const Joining &joining)
{
    const Planes &output = *joining.output;
    if (joining.kind != Joining::Kind::Stack)
        return std::all_of(joining.inputs.begin(), joining.inputs.end(), [&](const PlanesPointer &input) {
            const bool isSpread = input->height == 1 && input->width == 1;
            return input->count == output.count && (isSpread || fits(*input, shapeOf(output)));
        });
    const StackedRange last = stackedRanges(joining).back();
    return last.first + last.count == (stacksFeatures(joining) ? output.width : output.count);
}

} // namespace

const QStringList &joiningTypes()
{
    static const QStringList types{QStringLiteral("Add"), QStringLiteral("Multiply"),
                                   QStringLiteral("Concat")};
    return types;
}

Result<Joining> joiningOf(const ObservationPointer &observation)
{
    const LayerValues *values = observedLayer(observation, joiningTypes());
    if (!values)
        return otherLayersNumbers();
    Joining joining{
        kindOf(values->layer.type), {}, values->layer.inputs, partOf(observation, observation->maps)};
    for (const auto &input : values->inputs)
        joining.inputs.push_back(partOf(observation, input));
    if (!matches(joining))
        return otherLayersNumbers();
    return joining;
}

bool stacksFeatures(const Joining &joining)
{
    return joining.output->width != joining.inputs.front()->width;
}

std::vector<StackedRange> stackedRanges(const Joining &joining)
{
    const bool features = stacksFeatures(joining);
    std::vector<StackedRange> ranges;
    std::int64_t first = 0;
    for (const auto &input : joining.inputs) {
        const auto count = features ? input->width : input->count;
        ranges.push_back({first, count});
        first += count;
    }
    return ranges;
}

WorkedJoin workJoin(const Joining &joining, std::int64_t channel, Pixel outputPixel)
{
    WorkedJoin worked;
    if (joining.kind == Joining::Kind::Stack) {
        worked.parts.push_back(stackedPart(joining, channel, outputPixel));
        worked.result = double(worked.parts.front().value);
    } else {
        worked = combined(joining, channel, outputPixel);
    }
    worked.reference = joining.output->at(channel, outputPixel.row, outputPixel.column);
    return worked;
}

} // namespace workbench
