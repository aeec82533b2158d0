#pragma once

#include "core/document/project.h"
#include "core/engine/torch.h"

namespace workbench {

/// Mean loss of a batch: `output` [samples, classes], `labels` [samples] as integers. Private to core's torch
/// sources.
using Loss = std::function<torch::Tensor(const torch::Tensor &output, const torch::Tensor &labels)>;

/// PyTorch's loss of that name. Those that compare numbers with numbers (MSELoss, L1Loss, SmoothL1Loss,
/// BCEWithLogitsLoss) take the labels as one-hot vectors.
Loss makeLoss(const Choice &choice);

} // namespace workbench
