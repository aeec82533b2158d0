#pragma once

#include "core/document/project.h"
#include "core/exchange/safetensors.h"

namespace workbench {

/// The weights that a new model of the project begins with. Draws from LibTorch's random numbers: not while a
/// run or a check is on.
Result<TensorMap> freshWeights(const Project &project);

} // namespace workbench
