#pragma once

#include "core/explain/worked_normalization.h"

#include <QString>

namespace workbench {

/// "(x − mean) / √(var + eps)·weight + bias", and the same with its numbers.
QString normFormula(const NormLayer &layer);
QString normWithNumbers(const NormLayer &layer, const WorkedNorm &worked);

/// One value normalised, in evaluation or in training.
struct NormWay
{
    QString title;
    WorkedNorm worked;
    float reference = 0; ///< LibTorch's own result
};

/// The ways side by side, from the value to the result.
QString normWaysHtml(const NormLayer &layer, const std::vector<NormWay> &ways);

} // namespace workbench
