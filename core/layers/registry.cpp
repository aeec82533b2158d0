#include "core/layers/registry.h"

#include "core/layers/families/families.h"

namespace workbench {

const std::vector<LayerDescriptor> &layerTypes()
{
    static const std::vector<LayerDescriptor> types{
        conv2d(),         maxPool2d(), avgPool2d(),  relu(),        leakyRelu(), sigmoid(),
        tanhActivation(), softmax(),   logSoftmax(), batchNorm2d(), dropout(),   dropout2d(),
        linear(),         flatten(),   identity(),   add(),         concat(),
    };
    return types;
}

const LayerDescriptor *findLayerType(const QString &type)
{
    for (const auto &descriptor : layerTypes()) {
        if (descriptor.type == type)
            return &descriptor;
    }
    return nullptr;
}

Layer newLayer(const Network &network, const LayerDescriptor &descriptor)
{
    Layer layer{freeId(network, descriptor.idStem), descriptor.type, {inputId}};
    for (const auto &spec : descriptor.parameters) {
        if (spec.suggested)
            layer.parameters.emplace(spec.name, *spec.suggested);
    }
    return layer;
}

} // namespace workbench
