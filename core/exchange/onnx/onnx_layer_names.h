#pragma once

#include "core/exchange/onnx/onnx_model.h"

namespace workbench {

/// An id for the layer that a node becomes: by the module of its weight ("conv1" of "conv1.weight"), else by
/// the node's own name ("layer1_0_relu" of "/layer1/layer1.0/relu/Relu"); empty where neither tells anything.
QString onnxLayerName(const OnnxNode &node);

} // namespace workbench
