#pragma once

#include "core/train/metrics.h"

#include <QString>

namespace workbench {

/// The epoch a run keeps: the highest validation accuracy, lower loss breaks ties; the last without
/// validation.
std::optional<std::int64_t> bestEpochOf(const GrowingList<EpochMetrics> &epochs);

/// "train 0.412   validation 0.438   best epoch 3"; before the first epoch's end the newest batch's loss.
QString lossText(const BatchMetrics &newest, const GrowingList<EpochMetrics> &epochs);
/// "train 84.2 %   validation 83.6 %   best epoch 3"
QString accuracyText(const GrowingList<EpochMetrics> &epochs);
/// "learning rate 0.001"
QString learningRateText(const BatchMetrics &newest);
/// "last epoch 13 300 images/s"
QString speedText(const GrowingList<EpochMetrics> &epochs);
/// "loss is nan since batch 12 of epoch 1"
QString divergedText(const BatchMetrics &first, double batchesPerEpoch);

/// "smoothed, 0.90", as the legend, a table and the crosshair say it. The weight of an exponential average is
/// in (0, 1).
QString smoothedName(double weight);
QString smoothedTitle(double weight);
QString smoothedReading(double weight, double loss);
/// "0.90", "0.995"
QString smoothingText(double weight);

/// What the crosshair says at a batch, at an epoch's end near it, and at an epoch.
QString batchReading(const BatchMetrics &batch);
QString epochLossReading(const EpochMetrics &epoch);
QString epochReading(const EpochMetrics &epoch);
QString speedReading(const EpochMetrics &epoch);

} // namespace workbench
