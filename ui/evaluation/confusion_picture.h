#pragma once

#include "ui/common/plot_export.h"

namespace workbench {

class ConfusionModel;

/// The whole matrix drawn for paper, with the classes' names and what the colours mean; cells have room for
/// their numbers.
PlotPicture confusionPicture(const ConfusionModel &model);

} // namespace workbench
