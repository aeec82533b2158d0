#pragma once

#include "core/engine/loss.h"
#include "core/engine/model.h"
#include "core/explain/training_step.h"

namespace workbench {

/// A request made ready: the model in training mode, and the loss as a run has it. Private to core's torch
/// sources.
struct StepSetup
{
    Project project; ///< with the request's loss
    std::unique_ptr<Model> model;
    torch::Tensor classWeights; ///< undefined where all classes count alike
    Loss loss;
};

/// Fails with one sentence. Throws what LibTorch throws.
Result<StepSetup> setUpStep(const TrainingStepRequest &request);

/// Training images as the first epoch has them, others as they are. Throws where one cannot be decoded.
Batch stepBatch(const TrainingStepRequest &request, const Model &model, const std::vector<SampleId> &samples);

/// Copies as plain values; an undefined tensor gives None. Whole numbers stay whole.
TensorData recordOf(const torch::Tensor &tensor);

} // namespace workbench
