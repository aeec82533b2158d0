#pragma once

#include "core/engine/model.h"
#include "core/insight/observe.h"
#include "core/train/session.h"

#include <QElapsedTimer>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace workbench {

/// What the worker has for the session, taken all at once. Metrics travel in the log.
struct SessionNews
{
    std::optional<TrainingPlan> plan;
    std::vector<Error> warnings;
    std::vector<SettingChange> changes;
    bool timing = false;
    bool pausedByItself = false; ///< after the epoch that was allowed
    std::optional<std::int64_t> shortOfMemory;
    std::optional<std::pair<std::int64_t, std::int64_t>> evaluating;
    std::optional<ObservationPointer> observation; ///< newest wins
    std::optional<AnsweredPart> validated;         ///< newest wins
    ExplainedModelPointer copy;                    ///< newest wins; null: none
    std::optional<Result<TrainingOutcome>> end;
};

/// The thread that owns the model. Public methods are called by the session on its own thread and return at
/// once; private ones run on the worker.
class TrainingSession::Worker : private TrainingObserver
{
public:
    /// `wake` is called on the worker when there is news the session has not been told of.
    explicit Worker(std::function<void()> wake);
    ~Worker() override;

    void start(const TrainingJob &job, bool paused);
    void setPaused(bool paused);
    void allowOneBatch();
    void allowOneEpoch();
    void changeSettings(const TrainingSettings &wanted);
    void stop();
    void setRequest(const ObservationRequest &request);
    void copyModel();
    void setPreview(const Project &project, DataSetPointer data);
    void setWeights(const KnownWeights &known, DataSetPointer data);
    void setBudget(double share);
    void setMetrics(const std::vector<BatchMetrics> &batches, const std::vector<EpochMetrics> &epochs);

    SessionNews takeNews();
    const MetricsLog &metrics() const { return m_metrics; }
    const UpdateLog &updates() const { return m_updates; }
    std::optional<KnownWeights> weights() const;
    std::optional<double> observationShare() const;

private:
    struct Preview
    {
        Project project;
        DataSetPointer data;
        std::stop_token stop; ///< something newer is wanted
    };

    void run();
    void runJob(const TrainingJob &job);
    /// Of the run that is on.
    std::stop_token stopToken() const;
    /// A preview being prepared is not wanted any more; returns the token of the next. Under the mutex.
    std::stop_token dropPreview();
    void preparePreview(const Preview &preview);
    void adoptNormalization(const Preview &preview);
    void keepWeights(const TrainingJob &job, const TrainingOutcome &outcome);
    /// Tells what the weights that are kept said of the validation images, if this run has asked them.
    void tellBestAnswers();
    /// After a failure: of the best epoch there was.
    void keepLastGood(const TrainingJob &job);
    /// The weights at hand, if they are of this network.
    std::optional<KnownWeights> weightsFor(const Network &network) const;
    /// Pauses where the epoch that was allowed is over; under the mutex.
    void pauseAfterEpoch(std::int64_t epoch);
    void waitWhilePaused(std::unique_lock<std::mutex> &lock);
    /// A copy of the run's model, if one is wanted.
    void giveCopy();
    /// Before each batch: what the weights are compared with.
    void keepBaselines();
    void observeNow();
    void observeWhileTraining();
    void observe(const ObservationRequest &request);
    bool isObservationDue();
    bool areDistributionsDue() const;
    void publish(const std::function<void(SessionNews &)> &change);

    void timingPlans() override;
    void started(const TrainingPlan &plan) override;
    std::optional<TrainingSettings> newSettings() override;
    void settingChanged(const SettingChange &change) override;
    void outOfMemory(std::int64_t batchSize) override;
    bool beforeBatch(Model &model, std::int64_t batchesDone, std::int64_t epoch) override;
    bool wantsUpdate() override;
    void updateMeasured(const UpdateMetrics &metrics) override;
    void batchDone(const BatchMetrics &metrics) override;
    void epochDone(const EpochMetrics &metrics, const std::shared_ptr<const TensorMap> &weights) override;
    bool wantsAnswers() override { return true; }
    void validated(std::int64_t epoch, const PartAnswersPointer &answers, bool best) override;
    void evaluating(std::int64_t done, std::int64_t total) override;
    void warned(const Error &error) override;

    const std::function<void()> m_wake;
    MetricsLog m_metrics;
    UpdateLog m_updates;

    // Orders to the worker and what it gives back; all under the mutex.
    mutable std::mutex m_mutex;
    std::condition_variable m_orders;
    bool m_quit = false;
    bool m_paused = false;
    bool m_oneBatch = false;
    std::optional<std::int64_t> m_onlyEpoch; ///< pause before the next one; 0: the one under way then
    std::optional<TrainingSettings> m_wantedSettings;
    std::optional<TrainingJob> m_job;
    std::optional<Preview> m_newPreview;
    std::optional<ObservationRequest> m_newRequest;
    bool m_copyWanted = false;
    std::stop_source m_stop;
    std::stop_source m_previewStop;
    std::optional<KnownWeights> m_weights;
    SessionNews m_news;
    bool m_told = false; ///< the session has been woken and has not yet come
    double m_budget = 0.03;

    // The worker's own.
    std::unique_ptr<Model> m_model;
    std::optional<Project> m_previewed; ///< what `m_model` was made of, unless of a run
    DataSetPointer m_data;
    AnsweredPart m_validation;        ///< the run's newest
    PartAnswersPointer m_bestAnswers; ///< of the run's best epoch, if it was validated here
    std::int64_t m_bestEpoch = 0;     ///< which that is
    ObservationRequest m_request;
    std::int64_t m_epoch = 0;
    std::int64_t m_batches = 0;
    WeightBaselines m_baselines; ///< of `m_model`
    QElapsedTimer m_sinceObservation;
    QElapsedTimer m_runTimer;
    std::int64_t m_pausedNanoseconds = 0;
    double m_lastObservationSeconds = 0;
    QElapsedTimer m_sinceDistributions;
    QElapsedTimer m_sinceUpdate;
    double m_lastUpdateSeconds = 0;
    double m_updateSeconds = 0; ///< of the run's `m_observationSeconds`
    std::atomic<double> m_observationSeconds = 0;
    std::atomic<double> m_runSeconds = 0;

    std::thread m_thread; ///< last: starts when all else is there
};

} // namespace workbench
