#pragma once

#include "core/exchange/onnx/onnx_model.h"

namespace workbench {

/// The model as the bytes of an ONNX file. Fails where it is too large for one: protobuf ends at 2 GB.
Result<QByteArray> onnxBytes(const OnnxModel &model);

} // namespace workbench
