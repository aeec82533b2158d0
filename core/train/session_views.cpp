// What the worker shows: the model of a network before training, and the answers to what views want to see.
#include "core/train/session_worker.h"

#include "core/data/normalization.h"
#include "core/elapsed.h"
#include "core/insight/explained_model.h"
#include "core/insight/observe.h"
#include "core/layers/analysis.h"

namespace workbench {

namespace {

/// Pictures come no faster than the eye follows: 25 a second.
constexpr qint64 framePeriod = 40;
/// Distributions take many images: while training they come less often, or pictures would wait for them.
constexpr qint64 distributionPeriod = 1000;
/// The part of the budget that measuring the optimizer's steps may take from pictures.
constexpr double updatePart = 0.5;

/// Whether a new model of one is a new model of the other, with the same weights.
bool startsAlike(const Project &one, const Project &other)
{
    const auto sameStart = [](const Layer &a, const Layer &b) {
        return a.initialization == b.initialization;
    };
    return isSameModel(one.network, other.network) && one.training.seed == other.training.seed &&
           one.training.initialization == other.training.initialization &&
           std::equal(one.network.layers.begin(), one.network.layers.end(), other.network.layers.begin(),
                      sameStart);
}

} // namespace

void TrainingSession::Worker::preparePreview(const Preview &preview)
{
    m_data = preview.data;
    adoptNormalization(preview);
    const auto kept = weightsFor(preview.project.network);
    const bool isAlike = m_model && m_previewed && startsAlike(*m_previewed, preview.project);
    if (isAlike && !kept && m_batches == 0)
        return;
    // Other weights go into the model that is there: whoever looks at one epoch after the other does not wait.
    if (!isAlike || !kept) {
        TrainingJob job{.project = preview.project, .data = preview.data, .device = QStringLiteral("cpu")};
        job.project.training.bfloat16 = false;
        auto model = buildModel(job, preview.stop);
        m_model = model ? std::move(*model) : nullptr;
    }
    m_baselines = {};
    m_previewed = preview.project;
    m_epoch = 0;
    m_batches = 0;
    if (!m_model || !kept)
        return;
    if (const auto set = m_model->setWeights(*kept->weights); !set)
        warned(set.error());
    m_epoch = kept->epoch;
    m_batches = kept->batches;
    m_baselines.start = kept->start;
}

void TrainingSession::Worker::adoptNormalization(const Preview &preview)
{
    if (!m_model)
        return;
    if (const auto normalization = resolvedNormalization(preview.data, preview.project, preview.stop))
        m_model->setNormalization(*normalization);
    else if (!preview.stop.stop_requested())
        warned(normalization.error());
}

std::optional<KnownWeights> TrainingSession::Worker::weightsFor(const Network &network) const
{
    auto kept = weights();
    return kept && isSameModel(kept->project.network, network) ? kept : std::nullopt;
}

void TrainingSession::Worker::observeNow()
{
    observe(m_request);
}

void TrainingSession::Worker::observeWhileTraining()
{
    ObservationRequest request = m_request;
    if (areDistributionsDue())
        m_sinceDistributions.start();
    else
        request.distributions.clear();
    observe(request);
}

bool TrainingSession::Worker::areDistributionsDue() const
{
    return !m_sinceDistributions.isValid() || m_sinceDistributions.elapsed() >= distributionPeriod;
}

void TrainingSession::Worker::observe(const ObservationRequest &request)
{
    QElapsedTimer timer;
    timer.start();
    ObservationPointer result;
    if (m_model && m_data) {
        try {
            auto observation = workbench::observe(*m_model, *m_data, request);
            observation.weights = observeWeights(*m_model, request.layer, request.weights, m_baselines);
            observation.epoch = m_epoch;
            observation.batch = m_batches;
            observation.request = m_request;
            result = std::make_shared<const Observation>(std::move(observation));
        } catch (const std::exception &exception) {
            warned(Error{sentenceOf(exception), {}});
        }
    }
    m_lastObservationSeconds = secondsOf(timer);
    m_sinceObservation.start();
    publish([&](SessionNews &news) { news.observation = result; });
}

void TrainingSession::Worker::giveCopy()
{
    {
        const std::lock_guard lock(m_mutex);
        if (!std::exchange(m_copyWanted, false))
            return;
    }
    QElapsedTimer timer;
    timer.start();
    try {
        const auto copy = ExplainedModel::copyOf(*m_model, m_validation.model.project,
                                                 m_data->classNames.size(), {m_epoch, m_batches});
        if (copy)
            publish([&](SessionNews &news) { news.copy = *copy; });
        else
            warned(copy.error());
    } catch (const std::exception &exception) {
        warned(Error{sentenceOf(exception), {}});
    }
    m_observationSeconds = m_observationSeconds + secondsOf(timer);
}

bool TrainingSession::Worker::isObservationDue()
{
    if (m_sinceObservation.elapsed() < framePeriod)
        return false;
    const std::lock_guard lock(m_mutex);
    // The views still have the last one to draw.
    if (m_news.observation)
        return false;
    return m_observationSeconds + m_lastObservationSeconds <= m_budget * m_runSeconds;
}

bool TrainingSession::Worker::wantsUpdate()
{
    if (!m_request.updates || m_sinceUpdate.elapsed() < framePeriod)
        return false;
    const std::lock_guard lock(m_mutex);
    return m_updateSeconds + m_lastUpdateSeconds <= updatePart * m_budget * m_runSeconds &&
           m_observationSeconds + m_lastUpdateSeconds <= m_budget * m_runSeconds;
}

void TrainingSession::Worker::updateMeasured(const UpdateMetrics &metrics)
{
    m_sinceUpdate.start();
    m_lastUpdateSeconds = metrics.seconds;
    m_updateSeconds += metrics.seconds;
    m_observationSeconds = m_observationSeconds + metrics.seconds;
    m_updates.append(metrics);
}

} // namespace workbench
