#pragma once

#include "core/insight/observation.h"
#include "core/train/training.h"

#include <QObject>
#include <memory>

class QTimer;

namespace workbench {

class ExplainedModel;
using ExplainedModelPointer = std::shared_ptr<const ExplainedModel>;

/// A model's weights, the project they belong to, and when they were learnt.
struct KnownWeights
{
    Project project;
    std::shared_ptr<const TensorMap> weights;
    std::int64_t epoch = 0;                           ///< complete epochs
    std::int64_t batches = 0;                         ///< in all those epochs
    std::shared_ptr<const TensorMap> start = nullptr; ///< weights before the first batch; null: not known
};

/// What a model said of one part of a data set.
struct AnsweredPart
{
    DataSetPointer data;
    KnownWeights model; ///< without weights while the run goes on that has just learnt them
    PartAnswersPointer answers;
};

/// The worker thread that owns the model: trains it, and answers what the views want to see of it, also
/// before and after training. All methods are called on, and all signals arrive on, the thread that made the
/// session.
class TrainingSession : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Running, Paused, Stopping };
    Q_ENUM(State)

    explicit TrainingSession(QObject *parent = nullptr);
    ~TrainingSession() override;

    State state() const { return m_state; }
    /// Starts a run; ignored unless idle. `paused`: waits before the first batch (for stepping).
    void start(const TrainingJob &job, bool paused = false);
    void pause();
    void resume();
    /// One batch, then paused again. From idle use start(job, true) first.
    void stepBatch();
    /// To the end of an epoch (the one under way), then paused. From idle use start(job, true) first.
    void stepEpoch();
    /// The run goes on with what can change of its settings (core/train/live_settings.h); each change is told
    /// by `settingChanged`. Ignored while idle.
    void changeSettings(const TrainingSettings &wanted);
    /// Ends the run between two batches; `finished` follows.
    void stop();

    /// What the views want to see from now on. Answered at once when idle or paused, within the budget while
    /// running.
    void setRequest(const ObservationRequest &request);
    /// While a run is on: has its model copied as it is before the next batch, for those who ask it;
    /// `modelCopied` follows. Ignored while idle.
    void copyModel();
    /// The network and data to look at while no run is on: a model with fresh weights is made of them, unless
    /// the model at hand has the same layers.
    void setPreview(const Project &project, DataSetPointer data);
    /// Looks at these weights (a loaded model or run) until the next run.
    void setWeights(const KnownWeights &known, DataSetPointer data);

    /// Takes a loaded run's plan and curves as its own; only while idle.
    void setMetrics(const TrainingPlan &plan, const std::vector<BatchMetrics> &batches,
                    const std::vector<EpochMetrics> &epochs);

    /// Largest share of training time spent on observations, in (0, 1].
    void setObservationBudget(double share);
    /// Share of the current run's time spent on observations so far; none without a run.
    std::optional<double> observationShare() const;

    const MetricsLog &metrics() const;
    /// The steps of the optimizer that were measured because a view wanted it, within the budget.
    const UpdateLog &updates() const;
    std::optional<TrainingPlan> plan() const { return m_plan; }
    /// The settings of the run that is on, as they are by now; none while idle.
    std::optional<TrainingSettings> runningSettings() const;
    /// Weights of the model at hand: of the best epoch of the last run, or loaded. None before any training
    /// or loading.
    std::shared_ptr<const TensorMap> weights() const;
    /// The project those weights belong to.
    std::optional<Project> weightsProject() const;
    /// Both, and the epoch they are of.
    std::optional<KnownWeights> knownWeights() const;

Q_SIGNALS:
    void stateChanged(workbench::TrainingSession::State state);
    void planned(const workbench::TrainingPlan &plan);
    /// New metrics lie in `metrics()`. At most about 25 times a second.
    void metricsArrived();
    /// Null when there is nothing to look at: a network with a fault, no data.
    void observed(const workbench::ObservationPointer &observation);
    /// Validation or test is going on.
    void evaluating(qint64 done, qint64 total);
    /// After each epoch of a run that validates; and once more at its end, when the model at hand has the
    /// best epoch's weights.
    void validated(const workbench::AnsweredPart &answered);
    void modelCopied(const workbench::ExplainedModelPointer &model);
    void warned(const workbench::Error &error);
    void settingChanged(const workbench::SettingChange &change);
    /// Plans are being timed before the run starts.
    void timingPlans();
    /// Memory did not suffice for batches of that size; `failed` follows.
    void outOfMemory(qint64 batchSize);
    void finished(const workbench::TrainingOutcome &outcome);
    void failed(const workbench::Error &error);

private:
    class Worker;
    void setState(State state);
    void wakeUp();
    void drain();
    /// The plan after a change; a new batch size holds from the next epoch on.
    void replan(const SettingChange &change);
    void finish(const Result<TrainingOutcome> &end);

    State m_state = State::Idle;
    std::optional<TrainingPlan> m_plan;
    TrainingSettings m_runSettings;
    TrainingSettings m_wantedSettings; ///< what the worker was last told to adopt
    QTimer *m_drainTimer;
    bool m_wokenUp = false; ///< there is news that was not drained yet
    std::size_t m_metricsSeen = 0;
    std::unique_ptr<Worker> m_worker; ///< last: it stops before the rest goes
};

} // namespace workbench
