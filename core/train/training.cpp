#include "core/train/training.h"

#include "core/data/split.h"
#include "core/elapsed.h"
#include "core/engine/optimizer.h"
#include "core/engine/optimizer_state.h"
#include "core/engine/plan/plan_selection.h"
#include "core/engine/runtime.h"
#include "core/engine/schedule.h"
#include "core/layers/loss_fit.h"
#include "core/train/early_stopping.h"
#include "core/train/evaluation.h"
#include "core/train/run_writer.h"
#include "core/train/update_measure.h"

#include <QCoreApplication>
#include <QThread>

namespace workbench {

namespace {

struct TrainingText
{
    Q_DECLARE_TR_FUNCTIONS(Training)
};

const QString generatorName = QStringLiteral("generator");

/// One run, from the first batch to the test. Lives for one call of train().
class Run
{
public:
    Run(const TrainingJob &job, Model &model, std::stop_token stop, TrainingObserver &observer)
        : m_job(job), m_settings(job.project.training), m_model(model), m_stop(std::move(stop)),
          m_observer(observer),
          m_training(job.data, job.data->train, model.preprocessing(), augmentationOf(job.project)),
          m_split(splitOf(job.data->train, job.project)),
          m_loss(makeLoss(m_settings.loss,
                          classWeightsOf(job.project, *job.data, m_split.training, model.device()))),
          m_plainLoss(makeLoss(m_settings.loss)), m_parameters(model.parameters()),
          m_optimizer(makeOptimizer(m_settings.optimizer, m_parameters)),
          m_schedule(m_settings.schedule, learningRate(*m_optimizer), batchesPerEpoch() * m_settings.epochs),
          m_writer(job, observer)
    {
        setRates(*m_optimizer, m_schedule.rates());
    }

    /// Goes back to where the job's resume point is; the model's weights are changed.
    Result<void> resume()
    {
        const ResumePoint &point = *m_job.resume;
        if (const auto set = m_model.setWeights(point.weights); !set)
            return set;
        const auto set = setOptimizerState(*m_optimizer, m_settings.optimizer.type, point.state.tensors);
        if (!set)
            return set;
        if (const auto generator = point.state.tensors.find(generatorName);
            generator != point.state.tensors.end()) {
            if (const auto drawn = setGeneratorState(generator->second); !drawn)
                return drawn;
        }
        m_schedule.restore(point.state.numbers);
        setRates(*m_optimizer, m_schedule.rates());
        m_batchesDone = static_cast<std::int64_t>(point.batches.size());
        m_outcome.epochsDone = point.run.epochsDone;
        m_outcome.bestEpoch = point.run.bestEpoch;
        m_epochs = point.epochs;
        m_bestMetrics = bestOf(m_epochs);
        m_bestWeights = std::make_shared<const TensorMap>(point.bestWeights.value_or(point.weights));
        return {};
    }

    Result<TrainingOutcome> execute()
    {
        m_outcome.runFolder = m_job.runFolder;
        auto selection = choosePlan();
        if (!selection)
            return tl::unexpected(selection.error());
        m_plan = std::move(selection->plan);
        const TrainingPlan plan = describe(*selection);
        m_writer.begin(plan, m_model.preprocessing().normalization());
        m_observer.started(plan);
        if (const auto warning = lossWarning(m_job.project.network, m_settings.loss.type))
            m_observer.warned({warning->message, warning->layer});
        m_time.start();
        for (auto epoch = m_outcome.epochsDone + 1; epoch <= m_settings.epochs && !isOver(); ++epoch)
            runEpoch(epoch);
        useBestWeights();
        if (!m_outcome.stopped)
            test();
        m_writer.end(m_outcome);
        return m_outcome;
    }

    /// After an exception: the files say so, and keep the last complete epoch.
    void fail()
    {
        m_writer.fail(m_outcome);
        try {
            useBestWeights();
        } catch (const std::exception &) {
            // The device is gone, and the model with it; the files have the weights.
        }
    }

    std::int64_t batchSize() const
    {
        const auto images = static_cast<std::int64_t>(m_split.training.size());
        return m_settings.batchSize == 0 ? images : std::min(m_settings.batchSize, images);
    }

private:
    bool isOver() const { return m_outcome.stopped || m_outcome.endedEarly || m_outcome.timeIsUp; }

    void useBestWeights()
    {
        if (m_bestWeights)
            (void)m_model.setWeights(*m_bestWeights);
    }

    Result<PlanSelection> choosePlan()
    {
        const auto images = static_cast<std::int64_t>(m_split.training.size());
        PlanWish wish{m_job.plan, m_job.threads > 0 ? m_job.threads : QThread::idealThreadCount(),
                      batchSize(), images * m_settings.epochs};
        // The same bits come out of the same plan only.
        if (m_job.resume && wish.text == QLatin1String("auto"))
            wish.text = m_job.resume->run.plan;
        const torch::Tensor order = epochOrder(m_split.training, m_settings.shuffle, m_settings.seed, 1);
        return selectPlan(m_model, wish, m_training, order, m_loss, m_stop,
                          [this] { m_observer.timingPlans(); });
    }

    TrainingPlan describe(const PlanSelection &selection) const
    {
        return {.device = QString::fromStdString(m_model.device().str()),
                .threads = selection.choice.workers,
                .trainingImages = static_cast<std::int64_t>(m_split.training.size()),
                .validationImages = static_cast<std::int64_t>(m_split.validation.size()),
                .batchesPerEpoch = batchesPerEpoch(),
                .epochs = m_settings.epochs,
                .plan = selection.choice,
                .planOrigin = selection.origin};
    }

    std::int64_t batchesPerEpoch() const
    {
        return (static_cast<std::int64_t>(m_split.training.size()) + batchSize() - 1) / batchSize();
    }

    void runEpoch(std::int64_t epoch)
    {
        QElapsedTimer timer;
        timer.start();
        m_model.setTraining(true);
        m_lossSum = 0;
        m_right = 0;
        const torch::Tensor order = epochOrder(m_split.training, m_settings.shuffle, m_settings.seed, epoch);
        const std::int64_t images = order.size(0);
        double trainSeconds = 0;
        // A new size holds from the next epoch on: within one, batches are alike.
        const std::int64_t size = batchSize();
        BatchFeed feed(m_training, order, size, epoch);
        for (std::int64_t batch = 1; !feed.isAtEnd(); ++batch) {
            if (!mayGoOn(epoch))
                return;
            QElapsedTimer batchTimer;
            batchTimer.start();
            runBatch({epoch, batch, 0, 0, (images + size - 1) / size}, feed);
            trainSeconds += secondsOf(batchTimer);
        }
        EpochMetrics metrics{.epoch = epoch,
                             .trainLoss = m_lossSum / static_cast<double>(images),
                             .trainAccuracy = static_cast<double>(m_right) / static_cast<double>(images),
                             .imagesPerSecond = static_cast<double>(images) / trainSeconds};
        if (!validate(metrics))
            return;
        metrics.seconds = secondsOf(timer);
        finishEpoch(metrics);
    }

    bool mayGoOn(std::int64_t epoch)
    {
        QElapsedTimer timer;
        timer.start();
        m_outcome.stopped = !m_observer.beforeBatch(m_model, m_batchesDone, epoch) || m_stop.stop_requested();
        m_outcome.seconds.views += secondsOf(timer);
        if (const auto wanted = m_observer.newSettings())
            adopt(*wanted, epoch);
        // A pause is no training.
        const double trained = secondsOf(m_time) - m_outcome.seconds.views;
        m_outcome.timeIsUp = m_settings.timeLimit > 0 && trained >= static_cast<double>(m_settings.timeLimit);
        return !m_outcome.stopped && !m_outcome.timeIsUp;
    }

    /// Optimizer and schedule go on with what they remember.
    void adopt(const TrainingSettings &wanted, std::int64_t epoch)
    {
        const TrainingSettings before = m_settings;
        const auto fault = optimizerFault(wanted.optimizer);
        if (fault) {
            m_observer.warned({*fault, wanted.optimizer.type});
            return;
        }
        m_settings = adopted(before, wanted);
        const auto state = optimizerState(*m_optimizer, m_settings.optimizer.type);
        m_optimizer = makeOptimizer(m_settings.optimizer, m_parameters);
        Schedule schedule(m_settings.schedule, learningRate(*m_optimizer),
                          batchesPerEpoch() * m_settings.epochs);
        (void)setOptimizerState(*m_optimizer, m_settings.optimizer.type, state);
        schedule.restore(m_schedule.state());
        m_schedule = schedule;
        setRates(*m_optimizer, m_schedule.rates());
        for (const auto &change : changesBetween(before, m_settings, epoch, m_batchesDone)) {
            m_writer.add(change, m_settings);
            m_observer.settingChanged(change);
        }
    }

    /// `metrics` knows its place; the rest is found here.
    void runBatch(BatchMetrics metrics, BatchFeed &feed)
    {
        QElapsedTimer timer;
        timer.start();
        const Batch batch = feed.next();
        m_outcome.seconds.data += secondsOf(timer);
        const StepResult step = m_plan->step(batch, m_loss);
        timer.start();
        metrics.loss = step.loss;
        metrics.learningRate = learningRate(*m_optimizer);
        updateWeights(metrics);
        ++m_batchesDone;
        m_lossSum += metrics.loss * static_cast<double>(batch.labels.size(0));
        m_right += step.output.argmax(1).eq(batch.labels).sum().item<std::int64_t>();
        m_writer.add(metrics);
        m_outcome.seconds.forward += step.forwardSeconds;
        m_outcome.seconds.backward += step.backwardSeconds;
        m_outcome.seconds.optimizer += secondsOf(timer);
        timer.start();
        m_observer.batchDone(metrics);
        m_outcome.seconds.views += secondsOf(timer);
    }

    void updateWeights(const BatchMetrics &batch)
    {
        std::optional<UpdateMeasure> measure;
        if (m_observer.wantsUpdate())
            measure.emplace(m_model);
        if (m_settings.clipGradientNorm > 0)
            torch::nn::utils::clip_grad_norm_(m_parameters, m_settings.clipGradientNorm);
        m_optimizer->step();
        if (measure)
            tell(measure->finish(batch));
        m_schedule.batchDone();
        setRates(*m_optimizer, m_schedule.rates());
    }

    void tell(const UpdateMetrics &update)
    {
        // Within the optimizer's time, but for the views.
        m_outcome.seconds.views += update.seconds;
        m_outcome.seconds.optimizer -= update.seconds;
        m_observer.updateMeasured(update);
    }

    /// False when stopped in the middle: then the epoch does not count.
    bool validate(EpochMetrics &metrics)
    {
        if (m_split.validation.empty())
            return true;
        const auto answers = m_observer.wantsAnswers() ? std::make_shared<PartAnswers>() : nullptr;
        const auto result = evaluate(m_model, m_training, m_split.validation, m_plainLoss, m_stop, progress(),
                                     answers ? takerOf(*answers) : ProbabilityTaker());
        if (!result) {
            m_outcome.stopped = true;
            return false;
        }
        metrics.validationLoss = result->loss;
        metrics.validationAccuracy = result->accuracy;
        m_answers = answers;
        return true;
    }

    ProbabilityTaker takerOf(PartAnswers &answers) const
    {
        return [this, &answers](std::span<const float> probabilities) {
            const auto position = m_split.validation[answers.count()];
            answers.add(position, m_job.data->train.label(position), probabilities);
        };
    }

    void finishEpoch(const EpochMetrics &metrics)
    {
        m_outcome.epochsDone = metrics.epoch;
        m_epochs.push_back(metrics);
        m_outcome.endedEarly = stopsEarly(m_epochs, m_settings.earlyStopping);
        auto weights = std::make_shared<const TensorMap>(m_model.weights());
        const bool best = isBetterEpoch(metrics, m_bestMetrics);
        if (best) {
            m_outcome.bestEpoch = metrics.epoch;
            m_bestMetrics = metrics;
            m_bestWeights = weights;
        }
        m_schedule.epochDone(metrics.validationLoss.value_or(metrics.trainLoss),
                             metrics.validationAccuracy.value_or(metrics.trainAccuracy));
        setRates(*m_optimizer, m_schedule.rates());
        m_writer.add(metrics, *weights, best, [this] { return state(); });
        m_observer.epochDone(metrics, weights);
        if (const auto answers = std::exchange(m_answers, nullptr))
            m_observer.validated(metrics.epoch, answers, best);
    }

    ResumeState state()
    {
        ResumeState state{optimizerState(*m_optimizer, m_settings.optimizer.type), m_schedule.state()};
        state.tensors[generatorName] = generatorState();
        return state;
    }

    void test()
    {
        if (m_job.data->test.count() == 0 || !m_job.data->test.isLabelled())
            return;
        const BatchSource source(m_job.data, m_job.data->test, m_model.preprocessing());
        m_outcome.test =
            evaluate(m_model, source, allPositions(source.count()), m_plainLoss, m_stop, progress());
        m_outcome.stopped = !m_outcome.test;
    }

    EvaluationProgress progress()
    {
        return [this](std::int64_t done, std::int64_t total) { m_observer.evaluating(done, total); };
    }

    const TrainingJob &m_job;
    TrainingSettings m_settings; ///< as they are by now
    Model &m_model;
    std::stop_token m_stop;
    TrainingObserver &m_observer;
    BatchSource m_training;
    Split m_split;
    Loss m_loss;
    Loss m_plainLoss; ///< of validation and test: every image counts alike
    std::vector<torch::Tensor> m_parameters;
    std::unique_ptr<torch::optim::Optimizer> m_optimizer;
    Schedule m_schedule;
    std::unique_ptr<ExecutionPlan> m_plan;
    RunWriter m_writer;
    TrainingOutcome m_outcome;
    std::vector<EpochMetrics> m_epochs;
    std::optional<EpochMetrics> m_bestMetrics;
    std::shared_ptr<const TensorMap> m_bestWeights;
    PartAnswersPointer m_answers; ///< of the epoch's validation, until it is told
    QElapsedTimer m_time;
    std::int64_t m_batchesDone = 0;
    std::int64_t m_right = 0;
    double m_lossSum = 0;
};

} // namespace

Result<TrainingOutcome> train(const TrainingJob &job, Model &model, std::stop_token stop,
                              TrainingObserver &observer)
{
    if (const auto reason = whyNotTrainable(job.project, *job.data))
        return tl::unexpected(*reason);
    if (job.resume) {
        if (const auto reason = whyNotResumable(*job.resume, job.project, *job.data))
            return tl::unexpected(*reason);
    }
    std::optional<Run> run;
    try {
        run.emplace(job, model, std::move(stop), observer);
        if (job.resume) {
            if (const auto resumed = run->resume(); !resumed)
                return tl::unexpected(resumed.error());
        }
        return run->execute();
    } catch (const std::exception &exception) {
        if (run)
            run->fail();
        if (!run || !isOutOfMemory(exception))
            return failure(TrainingText::tr("training failed: %1").arg(sentenceOf(exception)), job.runFolder);
        observer.outOfMemory(run->batchSize());
        return failure(TrainingText::tr("memory does not suffice for batches of %n image(s)", nullptr,
                                        static_cast<int>(run->batchSize())),
                       QString::fromStdString(model.device().str()));
    }
}

Result<TrainingOutcome> train(const TrainingJob &job, std::stop_token stop, TrainingObserver &observer)
{
    prepareThread(defaultThreadCount());
    auto model = buildModel(job, stop);
    if (!model && stop.stop_requested()) {
        TrainingOutcome outcome;
        outcome.stopped = true;
        return outcome;
    }
    if (!model)
        return tl::unexpected(model.error());
    return train(job, **model, std::move(stop), observer);
}

} // namespace workbench
