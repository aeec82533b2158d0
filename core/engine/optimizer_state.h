#pragma once

#include "core/engine/torch.h"
#include "core/exchange/safetensors.h"

namespace workbench {

/// What the optimizer remembers of the steps it took, by "optimizer/<number of the parameter>/<name>". `type`
/// is the optimizer's name in a project. Private to core's torch sources.
TensorMap optimizerState(torch::optim::Optimizer &optimizer, const QString &type);

/// Makes an optimizer without steps remember these. Fails on a tensor that cannot be read.
Result<void> setOptimizerState(torch::optim::Optimizer &optimizer, const QString &type,
                               const TensorMap &state);

/// The state of the generator that Dropout draws from.
TensorData generatorState();
Result<void> setGeneratorState(const TensorData &state);

} // namespace workbench
