#pragma once

#include "core/data/data_set.h"
#include "core/document/project.h"
#include "core/engine/torch.h"

namespace workbench {

/// Mean loss of a batch: `output` [samples, classes], `labels` [samples] as integers. Private to core's torch
/// sources.
using Loss = std::function<torch::Tensor(const torch::Tensor &output, const torch::Tensor &labels)>;

/// PyTorch's loss of that name. Those that compare numbers with numbers (MSELoss, L1Loss, SmoothL1Loss,
/// BCEWithLogitsLoss) take the labels as one-hot vectors.
/// `classWeights`: how much a sample of each class counts, for losses that `takeClassWeights`; undefined: all
/// alike.
Loss makeLoss(const Choice &choice, const torch::Tensor &classWeights = {});

bool takesClassWeights(const QString &loss);

/// [classes]: weights with which all classes count for as much in total, mean 1 over the samples; 1 for a
/// class without samples. `labels`: [samples], integers.
torch::Tensor balancedClassWeights(const torch::Tensor &labels, std::int64_t classes);

/// For the loss of the images at `training` in the training part; undefined where all classes count alike.
torch::Tensor classWeightsOf(const Project &project, const DataSet &data,
                             const std::vector<std::int64_t> &training, torch::Device device);

} // namespace workbench
