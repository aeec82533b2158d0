#include "core/train/session.h"

#include "core/train/session_worker.h"

#include <QTimer>

namespace workbench {

namespace {

/// The views are told of news at most 25 times a second.
constexpr int drainPeriod = 40;

} // namespace

TrainingSession::TrainingSession(QObject *parent) : QObject(parent), m_drainTimer(new QTimer(this))
{
    m_drainTimer->setSingleShot(true);
    m_drainTimer->setInterval(drainPeriod);
    connect(m_drainTimer, &QTimer::timeout, this, [this] {
        if (m_wokenUp)
            drain();
    });
    m_worker = std::make_unique<Worker>(
        [this] { QMetaObject::invokeMethod(this, &TrainingSession::wakeUp, Qt::QueuedConnection); });
}

TrainingSession::~TrainingSession() = default;

void TrainingSession::start(const TrainingJob &job, bool paused)
{
    if (m_state != State::Idle)
        return;
    m_plan.reset();
    m_metricsSeen = {};
    m_runSettings = job.project.training;
    m_worker->start(job, paused);
    setState(paused ? State::Paused : State::Running);
}

void TrainingSession::pause()
{
    if (m_state != State::Running)
        return;
    m_worker->setPaused(true);
    setState(State::Paused);
}

void TrainingSession::resume()
{
    if (m_state != State::Paused)
        return;
    m_worker->setPaused(false);
    setState(State::Running);
}

void TrainingSession::stepBatch()
{
    if (m_state != State::Running && m_state != State::Paused)
        return;
    m_worker->allowOneBatch();
    setState(State::Paused);
}

void TrainingSession::stepEpoch()
{
    if (m_state != State::Running && m_state != State::Paused)
        return;
    m_worker->allowOneEpoch();
    setState(State::Running);
}

void TrainingSession::changeSettings(const TrainingSettings &wanted)
{
    if (m_state == State::Idle)
        return;
    m_wantedSettings = adopted(m_runSettings, wanted);
    m_worker->changeSettings(m_wantedSettings);
}

void TrainingSession::stop()
{
    if (m_state != State::Running && m_state != State::Paused)
        return;
    m_worker->stop();
    setState(State::Stopping);
}

void TrainingSession::setRequest(const ObservationRequest &request)
{
    m_worker->setRequest(request);
}

void TrainingSession::copyModel()
{
    if (m_state != State::Idle)
        m_worker->copyModel();
}

void TrainingSession::setPreview(const Project &project, DataSetPointer data)
{
    m_worker->setPreview(project, std::move(data));
}

void TrainingSession::setWeights(const KnownWeights &known, DataSetPointer data)
{
    m_worker->setWeights(known, std::move(data));
}

void TrainingSession::setMetrics(const TrainingPlan &plan, const std::vector<BatchMetrics> &batches,
                                 const std::vector<EpochMetrics> &epochs)
{
    if (m_state != State::Idle)
        return;
    m_plan = plan;
    m_worker->setMetrics(batches, epochs);
    Q_EMIT metricsArrived();
}

void TrainingSession::setObservationBudget(double share)
{
    m_worker->setBudget(share);
}

std::optional<double> TrainingSession::observationShare() const
{
    return m_worker->observationShare();
}

const MetricsLog &TrainingSession::metrics() const
{
    return m_worker->metrics();
}

const UpdateLog &TrainingSession::updates() const
{
    return m_worker->updates();
}

std::shared_ptr<const TensorMap> TrainingSession::weights() const
{
    const auto kept = m_worker->weights();
    return kept ? kept->weights : nullptr;
}

std::optional<Project> TrainingSession::weightsProject() const
{
    const auto kept = m_worker->weights();
    return kept ? std::optional(kept->project) : std::nullopt;
}

std::optional<KnownWeights> TrainingSession::knownWeights() const
{
    return m_worker->weights();
}

void TrainingSession::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

void TrainingSession::wakeUp()
{
    m_wokenUp = true;
    if (!m_drainTimer->isActive())
        drain();
}

void TrainingSession::drain()
{
    m_wokenUp = false;
    m_drainTimer->start();
    SessionNews news = m_worker->takeNews();
    if (news.plan) {
        m_plan = *news.plan;
        Q_EMIT planned(*m_plan);
    }
    if (const auto size = metrics().size(); size != m_metricsSeen) {
        m_metricsSeen = size;
        Q_EMIT metricsArrived();
    }
    if (news.timing)
        Q_EMIT timingPlans();
    if (news.pausedByItself && m_state == State::Running)
        setState(State::Paused);
    for (const auto &change : news.changes) {
        m_runSettings = m_wantedSettings;
        replan(change);
        Q_EMIT settingChanged(change);
    }
    if (news.shortOfMemory)
        Q_EMIT outOfMemory(*news.shortOfMemory);
    for (const auto &warning : news.warnings)
        Q_EMIT warned(warning);
    if (news.validated)
        Q_EMIT validated(*news.validated);
    if (news.copy)
        Q_EMIT modelCopied(news.copy);
    if (news.evaluating)
        Q_EMIT evaluating(news.evaluating->first, news.evaluating->second);
    if (news.observation)
        Q_EMIT observed(*news.observation);
    if (news.end)
        finish(*news.end);
}

std::optional<TrainingSettings> TrainingSession::runningSettings() const
{
    return m_state == State::Idle ? std::nullopt : std::optional(m_runSettings);
}

void TrainingSession::replan(const SettingChange &change)
{
    if (!m_plan)
        return;
    const std::int64_t number = change.after.toLongLong();
    if (change.setting == QLatin1String("epochs"))
        m_plan->epochs = number;
    else if (change.setting == QLatin1String("batch_size"))
        m_plan->batchesPerEpoch = number == 0 ? 1 : (m_plan->trainingImages + number - 1) / number;
}

void TrainingSession::finish(const Result<TrainingOutcome> &end)
{
    setState(State::Idle);
    if (end)
        Q_EMIT finished(*end);
    else
        Q_EMIT failed(end.error());
}

} // namespace workbench
