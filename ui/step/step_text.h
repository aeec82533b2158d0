#pragma once

#include "core/explain/training_step_stages.h"

namespace workbench {

/// "Forward · conv1", "zero_grad", "Update · conv1.weight"
QString stageTitle(const RecordedStep &step, const StepStage &stage);

/// What happens there, in a sentence or two.
QString stageExplanation(const RecordedStep &step, const StepStage &stage);

/// A tensor as Python's print has it where it is small, else its norm: "None", "[0.1, −0.2]".
QString shortTensorText(const TensorData &tensor);

/// Rows of cells as an HTML table; the first row and column are headings.
QString tableHtml(const std::vector<QStringList> &rows);

} // namespace workbench
