#pragma once

#include "core/exchange/safetensors.h"

namespace workbench {

/// The weights as bytes of a PyTorch state dict: torch.load(file, weights_only=True) gives {"conv1.weight":
/// tensor, ...}.
Result<QByteArray> stateDictBytes(const TensorMap &weights);

} // namespace workbench
