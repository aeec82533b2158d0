#pragma once

#include "core/exchange/safetensors.h"

namespace workbench {

/// Reads the tensors of a file that torch.save has written of a state dict, or of a dict that holds one (then
/// names are joined by dots). What is no tensor is left out. Nothing of the file is ever run: only tensors
/// are read, by a reader of our own. Tensors become float32 or int64. `where` names the file in errors.
Result<TensorMap> parseStateDict(const QByteArray &file, const QString &where);

} // namespace workbench
