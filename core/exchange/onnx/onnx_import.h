#pragma once

#include "core/exchange/onnx/onnx_model.h"
#include "core/exchange/trained_model.h"

namespace workbench {

/// The network that an ONNX file computes (opset 7 to 21), with its weights: graph and constants are all that
/// is read of it, so files of others come as well; class names, preprocessing and how it was trained are
/// taken from our metadata where there are any. What no layer here computes is an error that names the
/// operator and its place. `where` names the file in errors. Takes time and memory in proportion to the file.
Result<TrainedModel> modelOfOnnx(const OnnxModel &model, const QString &where);

} // namespace workbench
