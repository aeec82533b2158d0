#pragma once

#include "core/graph/shape.h"
#include "core/layers/formula.h"

namespace workbench {

/// Bytes of a batch of such outputs as 32-bit numbers.
std::int64_t activationBytes(const Shape &output, std::int64_t batchSize);

/// The memory of a layer's output, for one sample where the batch is the whole set (0); in training, with the
/// gradient of each value.
std::vector<FormulaLine> memoryFormula(const Shape &output, std::int64_t batchSize);

/// "128 B", "1.2 MB": decimal units.
QString bytesText(std::int64_t bytes);

} // namespace workbench
