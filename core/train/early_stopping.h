#pragma once

#include "core/document/project.h"
#include "core/train/metrics.h"

namespace workbench {

/// How many epochs at the end are no better than the best before them. Without a validation the training's
/// loss is watched in place of the validation's. NaN is never better.
std::int64_t epochsWithoutImprovement(const std::vector<EpochMetrics> &epochs, EarlyStopping::Metric metric);

/// Whether a run with these epochs ends here.
bool stopsEarly(const std::vector<EpochMetrics> &epochs, const EarlyStopping &stopping);

} // namespace workbench
