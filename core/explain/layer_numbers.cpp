#include "core/explain/layer_numbers.h"

#include "core/layers/registry.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct NumbersText
{
    Q_DECLARE_TR_FUNCTIONS(LayerNumbers)
};

} // namespace

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
        return failure(NumbersText::tr("the numbers at hand are of another layer"));
    const LayerValues &values = *observation->values;
    // The parts are kept alive by their observation.
    return LayerNumbers{values.layer,
                        {observation, &values.inputs.front()},
                        {observation, &observation->maps},
                        {observation, &values.tensors}};
}

Result<LayerNumbers> sameSizeNumbersOf(const ObservationPointer &observation)
{
    auto numbers = layerNumbersOf(observation);
    if (numbers && (numbers->input->count != numbers->output->count ||
                    numbers->input->height != numbers->output->height ||
                    numbers->input->width != numbers->output->width))
        return failure(NumbersText::tr("the numbers at hand are of another layer"));
    return numbers;
}

} // namespace workbench
