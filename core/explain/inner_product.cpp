#include "core/explain/inner_product.h"

#include "core/layers/registry.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace workbench {

namespace {

/// Whether each output value comes of the input value at its own place.
bool keepsPlaces(const Layer &layer)
{
    const auto *descriptor = findLayerType(layer.type);
    return descriptor && layer.inputs.size() == 1 &&
           (descriptor->category == LayerCategory::Activation ||
            descriptor->category == LayerCategory::Normalisation ||
            descriptor->category == LayerCategory::Regularisation ||
            layer.type == QLatin1String("Identity") || layer.type == QLatin1String("Flatten"));
}

} // namespace

std::span<const float> LinearNumbers::weights(std::int64_t output) const
{
    return numbers.tensor(QStringLiteral("weight"))
        .subspan(std::size_t(output * inputs), std::size_t(inputs));
}

Result<LinearNumbers> linearNumbersOf(const ObservationPointer &observation, const Shape &map)
{
    const auto numbers = layerNumbersOf(observation);
    if (!numbers)
        return tl::unexpected(numbers.error());
    LinearNumbers linear{*numbers, std::ssize(numbers->input->values), std::ssize(numbers->output->values),
                         map};
    if (std::ssize(numbers->tensor(QStringLiteral("weight"))) != linear.inputs * linear.outputs)
        return otherLayersNumbers();
    if (!map.isImage() || map.elements() != linear.inputs)
        linear.map = Shape::image(1, 1, linear.inputs);
    return linear;
}

Shape mapBeforeFlatten(const Network &network, const NetworkAnalysis &analysis, const QString &layer)
{
    const Layer *at = network.find(layer);
    while (at && !at->inputs.empty()) {
        const auto shape = analysis.outputOf(at->inputs.front());
        if (!shape || shape->isImage())
            return shape.value_or(Shape::flat(1));
        const Layer *above = network.find(at->inputs.front());
        if (!above || !keepsPlaces(*above))
            return *shape;
        at = above;
    }
    return Shape::flat(1);
}

WorkedInnerProduct workInnerProduct(const LinearNumbers &linear, std::int64_t output)
{
    WorkedInnerProduct worked;
    const auto weights = linear.weights(output);
    const auto values = linear.values();
    const auto channelSize = linear.map.height() * linear.map.width();
    worked.channelSums.resize(std::size_t(linear.map.channels()));
    double magnitude = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        worked.products.push_back(double(weights[i]) * double(values[i]));
        worked.channelSums[i / std::size_t(channelSize)] += worked.products.back();
        magnitude += std::abs(worked.products.back());
    }
    const auto biases = linear.numbers.tensor(QStringLiteral("bias"));
    worked.bias = biases.empty() ? 0 : double(biases[std::size_t(output)]);
    worked.result = std::accumulate(worked.products.begin(), worked.products.end(), worked.bias);
    worked.reference = linear.numbers.output->values[std::size_t(output)];
    worked.rounding = roundingOf(linear.inputs + 1, magnitude + std::abs(worked.bias));
    return worked;
}

std::vector<std::size_t> largestContributions(std::span<const double> products, bool positive,
                                              std::size_t most)
{
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < products.size(); ++i) {
        if (positive ? products[i] > 0 : products[i] < 0)
            places.push_back(i);
    }
    const auto count = std::min(most, places.size());
    std::partial_sort(places.begin(), places.begin() + std::ptrdiff_t(count), places.end(),
                      [&](std::size_t one, std::size_t other) {
                          const double first = std::abs(products[one]);
                          const double second = std::abs(products[other]);
                          return first != second ? first > second : one < other;
                      });
    places.resize(count);
    return places;
}

} // namespace workbench
