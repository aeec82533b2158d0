#pragma once

#include "core/document/project.h"
#include "core/engine/torch.h"

namespace workbench {

/// PyTorch's optimizer of that name and those parameters. Private to core's torch sources.
std::unique_ptr<torch::optim::Optimizer> makeOptimizer(const Choice &choice,
                                                       const std::vector<torch::Tensor> &parameters);

double learningRate(const torch::optim::Optimizer &optimizer);
void setLearningRate(torch::optim::Optimizer &optimizer, double rate);

/// The sentence PyTorch refuses these parameters with; none when they go together.
std::optional<QString> optimizerFault(const Choice &choice);

} // namespace workbench
