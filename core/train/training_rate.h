#pragma once

#include "core/document/project.h"

namespace workbench {

/// The learning rate a project trains with, before a schedule changes it: the optimizer's `lr`, but
/// OneCycleLR's `max_lr`, which takes its place.
double trainingRate(const TrainingSettings &settings);
void setTrainingRate(TrainingSettings &settings, double rate);
/// "lr" or "max_lr"
QString trainingRateName(const TrainingSettings &settings);

} // namespace workbench
