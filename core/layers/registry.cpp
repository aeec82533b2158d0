#include "core/layers/registry.h"

#include "core/layers/families/families.h"

namespace workbench {

const std::vector<LayerDescriptor> &layerTypes()
{
    static const std::vector<LayerDescriptor> types{
        conv2d(),
        convTranspose2d(),
        maxPool2d(),
        avgPool2d(),
        adaptiveAvgPool2d(),
        adaptiveMaxPool2d(),
        relu(),
        relu6(),
        leakyRelu(),
        prelu(),
        elu(),
        gelu(),
        silu(),
        hardswish(),
        sigmoid(),
        tanhActivation(),
        softmax(),
        logSoftmax(),
        batchNorm2d(),
        batchNorm1d(),
        groupNorm(),
        instanceNorm2d(),
        dropout(),
        dropout2d(),
        linear(),
        flatten(),
        upsample(),
        zeroPad2d(),
        identity(),
        add(),
        multiply(),
        concat(),
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
