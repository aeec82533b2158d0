#pragma once

#include "core/engine/batches.h"
#include "core/engine/loss.h"
#include "core/engine/model.h"
#include "core/engine/plan/plan_choice.h"

namespace workbench {

/// What a step found, before the optimizer moves the weights.
struct StepResult
{
    double loss = 0;
    torch::Tensor output; ///< [samples, classes], detached
    double forwardSeconds = 0;
    double backwardSeconds = 0; ///< the loss's share included
};

/// One way to work out the gradients of a batch. Belongs to the thread that trains; the model outlives it and
/// is in training mode. Private to core's torch sources.
class ExecutionPlan
{
public:
    virtual ~ExecutionPlan() = default;

    /// Forward, loss, backward: leaves the gradients in the model's parameters, in place of what was there.
    virtual StepResult step(const Batch &batch, const Loss &loss) = 0;
};

/// None when the model cannot be trained that way.
std::unique_ptr<ExecutionPlan> makePlan(const PlanChoice &choice, Model &model);

// One file each.
std::unique_ptr<ExecutionPlan> makePlainPlan(const PlanChoice &choice, Model &model);
std::unique_ptr<ExecutionPlan> makeReplicasPlan(const PlanChoice &choice, Model &model);
std::unique_ptr<ExecutionPlan> makeLanesPlan(const PlanChoice &choice, Model &model);

/// The loss and its gradient with respect to `output`, which needs none itself.
struct LossGradient
{
    double loss;
    torch::Tensor gradient;
};
LossGradient lossGradient(const torch::Tensor &output, const torch::Tensor &labels, const Loss &loss);

/// Whether every layer treats each sample by itself and draws no random numbers, and the model keeps no
/// running statistics: only then may a batch be cut.
bool treatsSamplesAlone(const Model &model);

} // namespace workbench
