#pragma once

#include "core/explain/training_step.h"

namespace workbench {

/// One line of an optimizer's arithmetic for one weight: "b ← momentum·b + (1 − dampening)·g", and the same
/// with numbers.
struct UpdateLine
{
    QString formula;
    QString numbers; ///< "0.9·0.12 + (1 − 0)·0.4"
    double value = 0;
};

struct UpdateExplanation
{
    QString source;                ///< where PyTorch's documentation has it
    std::vector<UpdateLine> lines; ///< the last gives the new weight
};

/// The arithmetic of the recorded step's optimizer for one element of a parameter, worked out in float64 from
/// the recorded numbers; the recorded new weight is the same but for float32's rounding. No lines for a
/// parameter without a gradient, which an optimizer leaves alone.
UpdateExplanation explainUpdate(const RecordedStep &step, const RecordedParameter &parameter,
                                std::int64_t element);

/// The names of the optimizer's state tensors that the parameter has, in PyTorch's order; counters left out.
QStringList stateTensors(const RecordedParameter &parameter);
/// What the lines call a state tensor: "m" for exp_avg.
QString stateSymbol(const QString &stateTensor);

} // namespace workbench
