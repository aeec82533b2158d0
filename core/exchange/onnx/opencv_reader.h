#pragma once

#include "core/graph/shape.h"
#include "core/result.h"

#include <QByteArray>
#include <span>
#include <vector>

namespace workbench {

/// What OpenCV's reader of ONNX files, which shares nothing with our writer, makes of a model: its outputs
/// for images of the shape `input`, one after the other in `pixels`. Fails with OpenCV's reason where it
/// cannot read the file: it does not know every operator. Any thread.
Result<std::vector<float>> openCvOutputs(const QByteArray &onnx, const Shape &input,
                                         std::span<const float> pixels);

/// "OpenCV 4.6.0"
QString openCvName();

} // namespace workbench
