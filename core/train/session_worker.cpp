#include "core/train/session_worker.h"

#include "core/engine/runtime.h"

namespace workbench {

TrainingSession::Worker::Worker(std::function<void()> wake) : m_wake(std::move(wake))
{
    m_sinceObservation.start();
    m_sinceUpdate.start();
    m_thread = std::thread([this] { run(); });
}

TrainingSession::Worker::~Worker()
{
    {
        const std::lock_guard lock(m_mutex);
        m_quit = true;
        m_stop.request_stop();
        m_previewStop.request_stop();
    }
    m_orders.notify_all();
    m_thread.join();
}

void TrainingSession::Worker::start(const TrainingJob &job, bool paused)
{
    if (job.resume)
        setMetrics(job.resume->batches, job.resume->epochs);
    else
        m_metrics.clear();
    m_updates.clear();
    m_observationSeconds = 0;
    m_runSeconds = 0;
    const std::lock_guard lock(m_mutex);
    dropPreview();
    m_job = job;
    m_paused = paused;
    m_oneBatch = false;
    m_onlyEpoch.reset();
    m_wantedSettings.reset();
    m_copyWanted = false;
    m_stop = std::stop_source();
    m_orders.notify_all();
}

std::stop_token TrainingSession::Worker::dropPreview()
{
    m_previewStop.request_stop();
    m_previewStop = std::stop_source();
    return m_previewStop.get_token();
}

void TrainingSession::Worker::setPaused(bool paused)
{
    const std::lock_guard lock(m_mutex);
    m_paused = paused;
    m_oneBatch = false;
    m_onlyEpoch.reset();
    m_orders.notify_all();
}

void TrainingSession::Worker::allowOneEpoch()
{
    const std::lock_guard lock(m_mutex);
    m_paused = false;
    m_oneBatch = false;
    m_onlyEpoch = 0;
    m_orders.notify_all();
}

void TrainingSession::Worker::changeSettings(const TrainingSettings &wanted)
{
    const std::lock_guard lock(m_mutex);
    m_wantedSettings = wanted;
}

void TrainingSession::Worker::allowOneBatch()
{
    const std::lock_guard lock(m_mutex);
    m_paused = true;
    m_oneBatch = true;
    m_orders.notify_all();
}

void TrainingSession::Worker::stop()
{
    const std::lock_guard lock(m_mutex);
    m_stop.request_stop();
    m_orders.notify_all();
}

void TrainingSession::Worker::setRequest(const ObservationRequest &request)
{
    const std::lock_guard lock(m_mutex);
    m_newRequest = request;
    m_orders.notify_all();
}

void TrainingSession::Worker::copyModel()
{
    const std::lock_guard lock(m_mutex);
    m_copyWanted = true;
    m_orders.notify_all();
}

void TrainingSession::Worker::setPreview(const Project &project, DataSetPointer data)
{
    const std::lock_guard lock(m_mutex);
    m_newPreview = Preview{project, std::move(data), dropPreview()};
    m_orders.notify_all();
}

void TrainingSession::Worker::setWeights(const KnownWeights &known, DataSetPointer data)
{
    const std::lock_guard lock(m_mutex);
    m_weights = known;
    m_newPreview = Preview{known.project, std::move(data), dropPreview()};
    m_orders.notify_all();
}

void TrainingSession::Worker::setBudget(double share)
{
    const std::lock_guard lock(m_mutex);
    m_budget = share;
}

void TrainingSession::Worker::setMetrics(const std::vector<BatchMetrics> &batches,
                                         const std::vector<EpochMetrics> &epochs)
{
    m_metrics.clear();
    m_updates.clear();
    for (const auto &metrics : batches)
        m_metrics.append(metrics);
    for (const auto &metrics : epochs)
        m_metrics.append(metrics);
}

SessionNews TrainingSession::Worker::takeNews()
{
    const std::lock_guard lock(m_mutex);
    m_told = false;
    return std::exchange(m_news, SessionNews());
}

std::optional<KnownWeights> TrainingSession::Worker::weights() const
{
    const std::lock_guard lock(m_mutex);
    return m_weights;
}

std::optional<double> TrainingSession::Worker::observationShare() const
{
    const double seconds = m_runSeconds;
    if (seconds <= 0)
        return std::nullopt;
    return m_observationSeconds / seconds;
}

void TrainingSession::Worker::publish(const std::function<void(SessionNews &)> &change)
{
    bool wake = false;
    {
        const std::lock_guard lock(m_mutex);
        change(m_news);
        wake = !std::exchange(m_told, true);
    }
    if (wake)
        m_wake();
}

void TrainingSession::Worker::run()
{
    prepareThread(defaultThreadCount());
    for (;;) {
        std::optional<TrainingJob> job;
        std::optional<Preview> preview;
        std::optional<ObservationRequest> request;
        {
            std::unique_lock lock(m_mutex);
            m_orders.wait(lock, [this] { return m_quit || m_job || m_newPreview || m_newRequest; });
            if (m_quit)
                return;
            job = std::exchange(m_job, std::nullopt);
            preview = std::exchange(m_newPreview, std::nullopt);
            request = std::exchange(m_newRequest, std::nullopt);
        }
        if (request)
            m_request = *request;
        if (job) {
            runJob(*job);
        } else {
            if (preview)
                preparePreview(*preview);
            observeNow();
        }
    }
}

void TrainingSession::Worker::runJob(const TrainingJob &job)
{
    prepareThread(defaultThreadCount());
    m_pausedNanoseconds = 0;
    m_lastObservationSeconds = 0;
    m_lastUpdateSeconds = 0;
    m_updateSeconds = 0;
    m_sinceDistributions.invalidate();
    m_epoch = 0;
    m_batches = 0;
    m_data = job.data;
    m_validation = {job.data, {job.project, nullptr, 0, 0}, nullptr};
    m_bestAnswers.reset();
    const std::stop_token stop = stopToken();
    auto model = buildModel(job, stop);
    if (!model) {
        TrainingOutcome stopped;
        stopped.stopped = true;
        Result<TrainingOutcome> end = tl::unexpected(model.error());
        publish([&](SessionNews &news) { news.end = stop.stop_requested() ? stopped : std::move(end); });
        return;
    }
    m_model = std::move(*model);
    m_baselines = {};
    m_previewed.reset();
    m_runTimer.start();
    auto outcome = train(job, *m_model, stop, *this);
    if (outcome)
        keepWeights(job, *outcome);
    else
        keepLastGood(job);
    // The model has the best epoch's weights again: neither the last gradient nor the last epoch is theirs.
    m_baselines = {m_baselines.start, nullptr, false};
    tellBestAnswers();
    observeNow();
    releaseUnusedMemory();
    publish([&](SessionNews &news) { news.end = std::move(outcome); });
}

std::stop_token TrainingSession::Worker::stopToken() const
{
    const std::lock_guard lock(m_mutex);
    return m_stop.get_token();
}

void TrainingSession::Worker::keepWeights(const TrainingJob &job, const TrainingOutcome &outcome)
{
    auto weights = std::make_shared<const TensorMap>(m_model->weights());
    const std::int64_t epoch = outcome.bestEpoch > 0 ? outcome.bestEpoch : m_epoch;
    const std::lock_guard lock(m_mutex);
    m_weights = KnownWeights{job.project, std::move(weights), epoch, m_batches, m_baselines.start};
}

void TrainingSession::Worker::keepLastGood(const TrainingJob &job)
{
    const auto best = bestOf(m_metrics.epochsFrom(0));
    if (!best)
        return;
    TrainingOutcome outcome;
    outcome.bestEpoch = best->epoch;
    try {
        keepWeights(job, outcome);
    } catch (const std::exception &exception) {
        warned(Error{sentenceOf(exception), {}});
    }
}

void TrainingSession::Worker::tellBestAnswers()
{
    const auto kept = weights();
    if (!m_bestAnswers || !kept || kept->epoch != m_bestEpoch)
        return;
    publish([&](SessionNews &news) {
        news.validated = AnsweredPart{m_validation.data, *kept, m_bestAnswers};
    });
}

void TrainingSession::Worker::timingPlans()
{
    publish([](SessionNews &news) { news.timing = true; });
}

std::optional<TrainingSettings> TrainingSession::Worker::newSettings()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_wantedSettings, std::nullopt);
}

void TrainingSession::Worker::settingChanged(const SettingChange &change)
{
    publish([&](SessionNews &news) { news.changes.push_back(change); });
}

void TrainingSession::Worker::outOfMemory(std::int64_t batchSize)
{
    publish([&](SessionNews &news) { news.shortOfMemory = batchSize; });
}

void TrainingSession::Worker::started(const TrainingPlan &plan)
{
    publish([&](SessionNews &news) { news.plan = plan; });
}

bool TrainingSession::Worker::beforeBatch(Model &, std::int64_t batchesDone, std::int64_t epoch)
{
    m_epoch = epoch;
    m_batches = batchesDone;
    keepBaselines();
    m_runSeconds = static_cast<double>(m_runTimer.nsecsElapsed() - m_pausedNanoseconds) * 1e-9;
    giveCopy();
    std::unique_lock lock(m_mutex);
    if (m_newRequest)
        m_request = *std::exchange(m_newRequest, std::nullopt);
    pauseAfterEpoch(epoch);
    if (m_paused && !m_oneBatch) {
        waitWhilePaused(lock);
    } else {
        lock.unlock();
        if (isObservationDue()) {
            observeWhileTraining();
            m_observationSeconds = m_observationSeconds + m_lastObservationSeconds;
        }
        lock.lock();
    }
    m_oneBatch = false;
    return !m_quit && !m_stop.stop_requested();
}

void TrainingSession::Worker::keepBaselines()
{
    m_baselines.hasGradients = m_baselines.epoch != nullptr;
    if (m_baselines.epoch)
        return;
    m_baselines.epoch = std::make_shared<const TensorMap>(m_model->weights());
    if (m_batches == 0)
        m_baselines.start = m_baselines.epoch;
}

void TrainingSession::Worker::pauseAfterEpoch(std::int64_t epoch)
{
    if (!m_onlyEpoch)
        return;
    if (*m_onlyEpoch == 0)
        m_onlyEpoch = epoch;
    if (epoch <= *m_onlyEpoch)
        return;
    m_onlyEpoch.reset();
    m_paused = true;
    m_news.pausedByItself = true;
    if (!std::exchange(m_told, true))
        m_wake();
}

void TrainingSession::Worker::waitWhilePaused(std::unique_lock<std::mutex> &lock)
{
    QElapsedTimer timer;
    timer.start();
    bool look = true; // at the state in which the run stands still
    const auto released = [this] { return m_quit || !m_paused || m_oneBatch || m_stop.stop_requested(); };
    while (!released()) {
        if (look) {
            lock.unlock();
            observeNow();
            lock.lock();
        }
        m_orders.wait(lock, [&] { return released() || m_newRequest || m_copyWanted; });
        lock.unlock();
        giveCopy();
        lock.lock();
        look = m_newRequest.has_value();
        if (m_newRequest)
            m_request = *std::exchange(m_newRequest, std::nullopt);
    }
    m_pausedNanoseconds += timer.nsecsElapsed();
}

void TrainingSession::Worker::batchDone(const BatchMetrics &metrics)
{
    m_metrics.append(metrics);
    publish([](SessionNews &) {});
}

void TrainingSession::Worker::epochDone(const EpochMetrics &metrics,
                                        const std::shared_ptr<const TensorMap> &weights)
{
    m_metrics.append(metrics);
    m_baselines.epoch = weights;
    publish([](SessionNews &news) { news.evaluating = std::nullopt; });
}

void TrainingSession::Worker::validated(std::int64_t epoch, const PartAnswersPointer &answers, bool best)
{
    m_validation.model.epoch = epoch;
    m_validation.model.batches = static_cast<std::int64_t>(m_metrics.snapshot().batches.size());
    m_validation.answers = answers;
    if (best) {
        m_bestAnswers = answers;
        m_bestEpoch = epoch;
    }
    publish([this](SessionNews &news) { news.validated = m_validation; });
}

void TrainingSession::Worker::evaluating(std::int64_t done, std::int64_t total)
{
    publish([&](SessionNews &news) { news.evaluating = {done, total}; });
}

void TrainingSession::Worker::warned(const Error &error)
{
    publish([&](SessionNews &news) { news.warnings.push_back(error); });
}

} // namespace workbench
