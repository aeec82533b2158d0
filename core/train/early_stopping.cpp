#include "core/train/early_stopping.h"

#include <cmath>

namespace workbench {

namespace {

/// Higher is better.
double meritOf(const EpochMetrics &epoch, EarlyStopping::Metric metric)
{
    if (metric == EarlyStopping::Metric::ValidationAccuracy)
        return epoch.validationAccuracy.value_or(epoch.trainAccuracy);
    const bool isTraining = metric == EarlyStopping::Metric::TrainingLoss;
    return -(isTraining ? epoch.trainLoss : epoch.validationLoss.value_or(epoch.trainLoss));
}

} // namespace

std::int64_t epochsWithoutImprovement(const std::vector<EpochMetrics> &epochs, EarlyStopping::Metric metric)
{
    double best = -HUGE_VAL;
    std::int64_t without = 0;
    for (const auto &epoch : epochs) {
        const double merit = meritOf(epoch, metric);
        without = merit > best ? 0 : without + 1;
        best = merit > best ? merit : best;
    }
    return without;
}

bool stopsEarly(const std::vector<EpochMetrics> &epochs, const EarlyStopping &stopping)
{
    return stopping.patience > 0 && epochsWithoutImprovement(epochs, stopping.metric) >= stopping.patience;
}

} // namespace workbench
