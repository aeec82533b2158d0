#pragma once

#include "core/exchange/weight_import.h"

namespace workbench {

/// Finds for each of `needed`, which have nothing yet, what fits it among `found`.
void matchTensors(std::vector<NeededTensor> &needed, const TensorMap &found);

} // namespace workbench
