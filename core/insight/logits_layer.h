#pragma once

#include "core/graph/network.h"

namespace workbench {

/// The layer whose numbers are a network's logits: in front of a Softmax or LogSoftmax at the end, else the
/// last. `inputId` of a network of a single Softmax.
inline QString logitsLayer(const Network &network)
{
    const Layer &last = network.layers.back();
    const bool normalizes = last.type == QLatin1String("Softmax") || last.type == QLatin1String("LogSoftmax");
    return normalizes ? last.inputs.front() : last.id;
}

} // namespace workbench
