#pragma once

#include "core/explain/training_step.h"

namespace workbench {

enum class StepPhase { Batch, Forward, Criterion, ZeroGrad, Backward, Clip, Optimizer };

/// A place in a step to stop and look.
struct StepStage
{
    StepPhase phase = StepPhase::Batch;
    std::size_t index = 0; ///< of the layer (Forward, Backward) or of the parameter (Optimizer)
    QString layer = {};    ///< the layer it is about, or `inputId`; empty: the whole network
    bool operator==(const StepStage &) const = default;
};

/// In the order in which they happen: forward from the first layer to the last, backward from the last to the
/// first, the optimizer parameter by parameter.
std::vector<StepStage> stagesOf(const RecordedStep &step);

/// A line of the step's PyTorch source.
struct StepCodeLine
{
    QString text;
    std::optional<StepPhase> phase = std::nullopt; ///< what happens in it; none: nothing that is shown
    QString layer = {};                            ///< of a line of forward()
};

/// The step as a loop in PyTorch has it: criterion and optimizer with their parameters, then the lines in
/// their order, with those of forward() below the call of the model.
std::vector<StepCodeLine> stepSource(const RecordedStep &step);

/// Whether a stage is at that line.
bool isAt(const StepStage &stage, const StepCodeLine &line);

} // namespace workbench
