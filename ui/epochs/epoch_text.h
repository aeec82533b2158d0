#pragma once

#include "ui/epochs/epoch_travel.h"

namespace workbench {

/// "epoch 3 of 10 · validation loss 0.412, accuracy 84.6 % · best"
QString epochText(const EpochTravel &travel, std::int64_t epoch);

/// What is looked at and leaves the program; or why no past epoch can be looked at.
QString positionText(const EpochTravel &travel);
/// How good that is; empty where nobody knows.
QString measuredText(const EpochTravel &travel);

} // namespace workbench
