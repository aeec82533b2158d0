#include "core/explain/flattening.h"

#include "core/layers/registry.h"

namespace workbench {

Result<Flattening> flatteningOf(const ObservationPointer &observation)
{
    const LayerValues *values = observedLayer(observation, {QStringLiteral("Flatten")});
    if (!values)
        return otherLayersNumbers();
    const Planes &input = values->inputs.front();
    // A flat input is seen as one plane of height 1.
    const bool isFlat = input.count == 1 && input.height == 1;
    const LayerDescriptor *descriptor = findLayerType(values->layer.type);
    const LayerContext context{{isFlat ? Shape::flat(input.width) : shapeOf(input)},
                               Arguments(descriptor->parameters, values->layer.parameters)};
    auto shape = descriptor->inferShape(context);
    if (!shape && isFlat)
        shape = descriptor->inferShape({{shapeOf(input)}, context.arguments});
    if (!shape)
        return tl::unexpected(shape.error());
    if (observation->maps.values.size() != input.values.size())
        return otherLayersNumbers();
    return Flattening{partOf(observation, input), partOf(observation, observation->maps), *shape};
}

std::int64_t flatIndex(const Planes &input, const FlattenedPlace &place)
{
    return (place.channel * input.height + place.pixel.row) * input.width + place.pixel.column;
}

FlattenedPlace placeOf(const Planes &input, std::int64_t index)
{
    const auto row = index / input.width;
    return {row / input.height, {row % input.height, index % input.width}};
}

std::vector<std::int64_t> indicesIn(const Shape &shape, std::int64_t index)
{
    std::vector<std::int64_t> indices(shape.sizes.size());
    for (auto i = shape.sizes.size(); i-- > 0;) {
        indices[i] = index % shape.sizes[i];
        index /= shape.sizes[i];
    }
    return indices;
}

} // namespace workbench
