#pragma once

#include "core/train/epoch_history.h"
#include "core/train/metrics_file.h"
#include "core/train/run_file.h"
#include "core/train/training.h"

namespace workbench {

/// Writes a run's folder while it trains. A file that cannot be written is a warning, and is tried again at
/// the next epoch, nothing of it lost; the run goes on. Does nothing for a job without a folder.
class RunWriter
{
public:
    RunWriter(const TrainingJob &job, TrainingObserver &observer) : m_job(job), m_observer(observer) {}

    /// `normalization`: the one the model reads images with.
    void begin(const TrainingPlan &plan, const Normalization &normalization);
    void add(const BatchMetrics &metrics);
    /// After each epoch: its metrics, `last.safetensors`, and `best.safetensors` when it is the best so far.
    /// `state` goes beside the last weights.
    void add(const EpochMetrics &metrics, const TensorMap &weights, bool isBest,
             const std::function<ResumeState()> &state);
    /// A setting was changed; `settings` hold from now on.
    void add(const SettingChange &change, const TrainingSettings &settings);
    void end(const TrainingOutcome &outcome);
    void fail(const TrainingOutcome &outcome);

private:
    bool isActive() const { return !m_job.runFolder.isEmpty(); }
    void warn(const Result<void> &result);
    void writeState(RunState state, const TrainingOutcome &outcome);
    Result<void> saveWeights(const QString &path, const EpochMetrics &metrics, const TensorMap &weights,
                             const ResumeState &state);

    const TrainingJob &m_job;
    TrainingObserver &m_observer;
    RunFile m_run;
    Normalization m_normalization;
    MetricsFile m_metrics;
    EpochHistory m_history;
    std::vector<BatchMetrics> m_pending; ///< of the epoch under way
};

} // namespace workbench
