#pragma once

#include "core/exchange/onnx/onnx_model.h"

namespace workbench {

/// Reads the bytes of an ONNX file, which may be anything: one sentence, with the node or tensor it is about,
/// for what is broken or not read here (weights outside the file, subgraphs, operators of other domains).
/// Tensors become float32 or int64; of each, sizes and bytes agree. `where` names the file in errors. Takes
/// memory in proportion to the file.
Result<OnnxModel> parseOnnx(const QByteArray &file, const QString &where);

} // namespace workbench
