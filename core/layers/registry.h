#pragma once

#include "core/layers/descriptor.h"

namespace workbench {

/// Every layer type, in the palette's order. Made once; safe from any thread.
const std::vector<LayerDescriptor> &layerTypes();

/// The descriptor of a type; null when there is none.
const LayerDescriptor *findLayerType(const QString &type);

/// A layer as the palette adds it: a free id, the suggested parameters, no inputs yet.
Layer newLayer(const Network &network, const LayerDescriptor &descriptor);

} // namespace workbench
