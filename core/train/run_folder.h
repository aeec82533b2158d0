#pragma once

#include "core/exchange/trained_model.h"
#include "core/train/run_file.h"

namespace workbench {

/// A finished or interrupted run as it lies on disk.
struct Run
{
    Project project;
    QStringList classNames;
    std::vector<BatchMetrics> batches;
    std::vector<EpochMetrics> epochs;
    TensorMap weights;          ///< of the best epoch
    std::int64_t bestEpoch = 0; ///< 0: none was completed
    std::optional<TestMetrics> test;
};

/// Reads run.json, metrics.csv and best.safetensors. A run that ended before its first epoch has no weights.
/// Not for the GUI thread.
Result<Run> loadRun(const QString &folder);

/// Makes a new folder for a run of that title under the user's data folder:
/// ".../runs/LeNet-5 2026-01-31 14-05-09".
QString newRunFolder(const QString &title);

} // namespace workbench
