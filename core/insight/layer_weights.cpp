#include "core/insight/layer_weights.h"

#include "core/layers/registry.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace workbench {

namespace {

/// Whether the layer, between a Flatten and a Linear, gives each value on in its place.
bool keepsPlaces(const Layer &layer)
{
    const LayerDescriptor *descriptor = findLayerType(layer.type);
    return layer.inputs.size() == 1 && descriptor &&
           (descriptor->category == LayerCategory::Activation ||
            descriptor->category == LayerCategory::Regularisation ||
            layer.type == QLatin1String("BatchNorm1d") || layer.type == QLatin1String("Identity"));
}

} // namespace

WeightPictures picturesOf(const TensorValues &weight, const std::optional<Shape> &source)
{
    const auto &sizes = weight.sizes;
    const auto planes = [&](std::int64_t count, std::int64_t height, std::int64_t width) {
        return Planes{count, height, width, weight.values};
    };
    if (sizes.size() == 4 && sizes[2] * sizes[3] > 1)
        return {planes(sizes[0] * sizes[1], sizes[2], sizes[3]), sizes[1], false};
    if (sizes.size() == 2 && source && source->elements() == sizes[1])
        return {planes(sizes[0] * source->channels(), source->height(), source->width()), source->channels(),
                false};
    if (sizes.size() >= 2)
        return {planes(1, sizes[0], sizes[1]), 1, true};
    return {planes(sizes.empty() ? 0 : 1, 1, sizes.empty() ? 0 : sizes[0]), 1, false};
}

std::optional<Shape> flattenedMaps(const Network &network, const NetworkAnalysis &analysis,
                                   const QString &layer)
{
    const Layer *below = network.find(layer);
    if (!below || below->type != QLatin1String("Linear"))
        return std::nullopt;
    for (const Layer *above = network.find(below->inputs.front()); above;
         above = network.find(above->inputs.front())) {
        const auto read = analysis.outputOf(above->inputs.front());
        if (!read)
            return std::nullopt;
        if (above->type == QLatin1String("Flatten"))
            return read->isImage() ? read : std::nullopt;
        if (!keepsPlaces(*above))
            return std::nullopt;
    }
    return std::nullopt;
}

std::vector<double> normsOf(const Planes &planes, std::int64_t perGroup)
{
    const auto size = perGroup * planes.height * planes.width;
    std::vector<double> norms;
    for (std::int64_t group = 0; group < planes.count / perGroup; ++group) {
        const auto *first = planes.values.data() + group * size;
        const double squares = std::accumulate(
            first, first + size, 0.0, [](double sum, float value) { return sum + double(value) * value; });
        norms.push_back(std::sqrt(squares));
    }
    return norms;
}

std::vector<double> strengthsOf(const Planes &planes)
{
    const auto size = planes.height * planes.width;
    std::vector<double> strengths;
    for (std::int64_t index = 0; index < planes.count; ++index) {
        const auto *first = planes.plane(index);
        const double sum = std::accumulate(first, first + size, 0.0, [](double total, float value) {
            return total + std::abs(double(value));
        });
        strengths.push_back(sum / double(size));
    }
    return strengths;
}

std::vector<std::int64_t> largestFirst(const std::vector<double> &values)
{
    std::vector<std::int64_t> order(values.size());
    std::iota(order.begin(), order.end(), 0);
    // A sum that is not a number is larger than any: it is what one has to see.
    const auto rank = [&](std::int64_t index) {
        const double value = values[std::size_t(index)];
        return std::isnan(value) ? std::numeric_limits<double>::infinity() : value;
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::int64_t one, std::int64_t other) { return rank(one) > rank(other); });
    return order;
}

Planes inOrder(const Planes &planes, std::int64_t perGroup, const std::vector<std::int64_t> &order)
{
    const auto size = perGroup * planes.height * planes.width;
    Planes ordered{planes.count, planes.height, planes.width, {}};
    ordered.values.reserve(planes.values.size());
    for (const auto group : order) {
        const auto first = planes.values.begin() + group * size;
        ordered.values.insert(ordered.values.end(), first, first + size);
    }
    return ordered;
}

Planes rowsInOrder(const Planes &plane, const std::vector<std::int64_t> &order)
{
    Planes rows = inOrder({plane.height, 1, plane.width, plane.values}, 1, order);
    return {1, plane.height, plane.width, std::move(rows.values)};
}

} // namespace workbench
