#pragma once

#include "core/document/json_reader.h"
#include "core/document/training_settings.h"

namespace workbench {

// Private to core's sources: the settings of a run in a project file.

/// Reads "training", where it is there.
void readTraining(JsonReader &owner, TrainingSettings &training);
Json jsonOf(const TrainingSettings &training);

} // namespace workbench
