#pragma once

#include "core/engine/schedule.h"
#include "core/engine/torch.h"

namespace workbench {

/// PyTorch's optimizer of that name and those parameters. Private to core's torch sources.
std::unique_ptr<torch::optim::Optimizer> makeOptimizer(const Choice &choice,
                                                       const std::vector<torch::Tensor> &parameters);

double learningRate(const torch::optim::Optimizer &optimizer);
/// A momentum is beta1 of Adam and AdamW; Adagrad has none.
void setRates(torch::optim::Optimizer &optimizer, const Rates &rates);

/// The sentence PyTorch refuses these parameters with; none when they go together.
std::optional<QString> optimizerFault(const Choice &choice);

} // namespace workbench
