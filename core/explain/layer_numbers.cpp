#include "core/explain/layer_numbers.h"

#include "core/layers/registry.h"

namespace workbench {

std::span<const float> LayerNumbers::tensor(const QString &name) const
{
    const auto found = tensors->find(name);
    return found == tensors->end() ? std::span<const float>() : std::span(found->second.values);
}

Arguments LayerNumbers::arguments() const
{
    return Arguments(findLayerType(layer.type)->parameters, layer.parameters);
}

Result<LayerNumbers> layerNumbersOf(const ObservationPointer &observation)
{
    if (!observation || !observation->values || observation->values->inputs.size() != 1 ||
        !findLayerType(observation->values->layer.type) || observation->maps.values.empty() ||
        observation->values->inputs.front().values.empty())
        return otherLayersNumbers();
    const LayerValues &values = *observation->values;
    return LayerNumbers{values.layer, partOf(observation, values.inputs.front()),
                        partOf(observation, observation->maps), partOf(observation, values.tensors),
                        values.norm ? partOf(observation, *values.norm) : nullptr};
}

Result<LayerNumbers> sameSizeNumbersOf(const ObservationPointer &observation)
{
    auto numbers = layerNumbersOf(observation);
    if (numbers && !fits(*numbers->output, shapeOf(*numbers->input)))
        return otherLayersNumbers();
    return numbers;
}

} // namespace workbench
