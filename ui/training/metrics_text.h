#pragma once

#include "core/train/metrics.h"

#include <QString>

namespace workbench {

/// The epoch a run keeps: the highest validation accuracy, lower loss breaks ties; the last without
/// validation.
std::optional<std::int64_t> bestEpochOf(const std::vector<EpochMetrics> &epochs);

/// "train 0.412   validation 0.438   best epoch 3"; before the first epoch's end the newest batch's loss.
QString lossText(const BatchMetrics &newest, const std::vector<EpochMetrics> &epochs);
/// "train 84.2 %   validation 83.6 %   best epoch 3"
QString accuracyText(const std::vector<EpochMetrics> &epochs);
/// "loss is nan since batch 12 of epoch 1"
QString divergedText(const BatchMetrics &first, double batchesPerEpoch);

/// What the crosshair says at a batch (and at an epoch's end near it) and at an epoch.
QString batchReading(const BatchMetrics &batch, const EpochMetrics *epoch);
QString epochReading(const EpochMetrics &epoch);

} // namespace workbench
