#pragma once

#include "core/data/data_set.h"
#include "core/document/project.h"
#include "core/engine/plan/plan_choice.h"
#include "core/exchange/safetensors.h"
#include "core/insight/part_answers.h"
#include "core/layers/analysis.h"
#include "core/train/live_settings.h"
#include "core/train/resume_point.h"
#include "core/train/update_metrics.h"

#include <memory>
#include <stop_token>

namespace workbench {

class Model; // core/engine/model.h

/// All a run needs, by value (the data set is shared and constant).
struct TrainingJob
{
    Project project;
    DataSetPointer data;
    QString device = QStringLiteral("auto");
    int threads = 0; ///< at most; 0: as many as the machine has
    /// How it is computed: "auto", or the text of a plan. A resumed run keeps its own unless another is
    /// named.
    QString plan = QStringLiteral("auto");
    std::optional<TensorMap> initialWeights = std::nullopt;
    std::vector<QString> drawnAnew = {}; ///< layers that do not take those weights
    QString runFolder = {};              ///< empty: nothing is written
    /// Go on from here instead of beginning; the folder is the run's own.
    std::shared_ptr<const ResumePoint> resume = nullptr;
};

struct TrainingPlan
{
    QString device = {};
    int threads = 1;
    std::int64_t trainingImages = 0;
    std::int64_t validationImages = 0;
    std::int64_t batchesPerEpoch = 0;
    std::int64_t epochs = 0;
    PlanChoice plan = {};
    PlanOrigin planOrigin = PlanOrigin::Reference;
};

/// Where the time of a run's batches went, in seconds.
struct StepSeconds
{
    double data = 0;
    double forward = 0;
    double backward = 0;  ///< with the loss
    double optimizer = 0; ///< with everything else that follows the gradients
    double views = 0;     ///< in the observer
};

struct TrainingOutcome
{
    std::int64_t epochsDone = 0; ///< complete epochs
    std::int64_t bestEpoch =
        0; ///< highest validation accuracy (lower loss breaks ties); the last without validation; 0: none
    std::optional<TestMetrics>
        test; ///< of the best epoch's weights; none when stopped or without test images
    bool stopped = false;
    bool endedEarly = false; ///< the metric of early stopping no longer improved
    bool timeIsUp = false;   ///< the time limit came first
    QString runFolder;
    StepSeconds seconds;
};

/// Is told of everything, on the thread that trains.
class TrainingObserver
{
public:
    virtual ~TrainingObserver() = default;
    /// Plans are about to be timed, for a second or two, before the run starts.
    virtual void timingPlans() {}
    virtual void started(const TrainingPlan &) {}
    /// Asked before each batch: may wait (pause) and may look at the model. False ends the run.
    virtual bool beforeBatch(Model &, std::int64_t /*batchesDone*/, std::int64_t /*epoch*/) { return true; }
    /// Asked before each batch: settings to go on with (core/train/live_settings.h); none: as they are.
    virtual std::optional<TrainingSettings> newSettings() { return std::nullopt; }
    virtual void settingChanged(const SettingChange &) {}
    /// Asked before each step of the optimizer: whether to measure it. What that takes counts for the views.
    virtual bool wantsUpdate() { return false; }
    virtual void updateMeasured(const UpdateMetrics &) {}
    virtual void batchDone(const BatchMetrics &) {}
    /// `weights`: as they are after the epoch.
    virtual void epochDone(const EpochMetrics &, const std::shared_ptr<const TensorMap> & /*weights*/) {}
    /// Asked before each validation: whether to keep what the network says of each image, for `validated`.
    virtual bool wantsAnswers() { return false; }
    /// After `epochDone`, where answers were wanted. `best`: the epoch is the best so far.
    virtual void validated(std::int64_t /*epoch*/, const PartAnswersPointer &, bool /*best*/) {}
    /// Validation and test take time; `done` of `total` images are through.
    virtual void evaluating(std::int64_t /*done*/, std::int64_t /*total*/) {}
    /// Something went wrong that does not end the run: a file that could not be written.
    virtual void warned(const Error &) {}
    /// Memory did not suffice for batches of that size; the run fails.
    virtual void outOfMemory(std::int64_t /*batchSize*/) {}
};

/// The job's network on its device, with its seed's or its own initial weights, and a sentence when that
/// cannot be. Stopped while the normalization is measured, it fails with `loadStopped()`.
Result<std::unique_ptr<Model>> buildModel(const TrainingJob &job, const std::stop_token &stop = {});

/// Trains `model` (built from the job's network, on the job's device). Knows no Qt thread; answers `stop`
/// between batches. On failure and on stop the run folder keeps the last complete epoch. At the end `model`
/// holds the best epoch's weights, after a failure too, as far as the device lets it.
Result<TrainingOutcome> train(const TrainingJob &job, Model &model, std::stop_token stop,
                              TrainingObserver &observer);

/// Builds the job's model and trains it, for callers that do not look at it.
Result<TrainingOutcome> train(const TrainingJob &job, std::stop_token stop, TrainingObserver &observer);

/// The sentence that tells why this project cannot be trained on this data; none when it can.
std::optional<Error> whyNotTrainable(const Project &project, const DataSet &data);
/// The same where the network's analysis is at hand.
std::optional<Error> whyNotTrainable(const Project &project, const NetworkAnalysis &analysis,
                                     const DataSet &data);

} // namespace workbench
