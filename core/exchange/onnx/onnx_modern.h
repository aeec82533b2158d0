#pragma once

#include "core/exchange/onnx/onnx_model.h"

namespace workbench {

/// The graph as a newer version of the operators has it: what used to be attributes (axes, pads, limits,
/// scales) are inputs, Upsample is Resize. Read by who imports.
OnnxGraph modernOnnx(const OnnxModel &model);

} // namespace workbench
