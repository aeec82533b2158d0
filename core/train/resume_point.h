#pragma once

#include "core/data/data_set.h"
#include "core/exchange/safetensors.h"
#include "core/train/run_file.h"

namespace workbench {

/// All that decides how a run goes on after an epoch, beside its weights.
struct ResumeState
{
    TensorMap tensors;                  ///< of the optimizer and the random numbers
    std::map<QString, QString> numbers; ///< of the schedule
};

/// A run after its last complete epoch, as its folder has it.
struct ResumePoint
{
    RunFile run; ///< its project may be given more epochs, or another learning rate
    TensorMap weights;
    ResumeState state;
    std::vector<BatchMetrics> batches; ///< of the complete epochs
    std::vector<EpochMetrics> epochs;
    /// Of the best epoch, where that is not the last.
    std::optional<TensorMap> bestWeights;
};

/// Reads what a stopped, crashed or killed run left: what it had not finished is left out. Fails where no
/// epoch was completed. Not for the GUI thread.
Result<ResumePoint> loadResumePoint(const QString &folder);

/// The sentence why the run cannot go on with this project (the run's own, with other numbers perhaps) on
/// this data; none when it can.
std::optional<Error> whyNotResumable(const ResumePoint &point, const Project &project, const DataSet &data);

/// True when an epoch is better than the best before it: higher validation accuracy, then lower loss; without
/// validation the later one.
bool isBetterEpoch(const EpochMetrics &metrics, const std::optional<EpochMetrics> &best);

/// The best of these; none of none.
std::optional<EpochMetrics> bestOf(const std::vector<EpochMetrics> &epochs);

} // namespace workbench
