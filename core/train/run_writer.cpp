#include "core/train/run_writer.h"

#include "core/data/fingerprint.h"
#include "core/engine/runtime.h"
#include "core/exchange/trained_model.h"

namespace workbench {

void RunWriter::begin(const TrainingPlan &plan, const Normalization &normalization)
{
    if (!isActive())
        return;
    m_normalization = normalization;
    m_run = {.project = m_job.project,
             .device = plan.device,
             .threads = plan.threads,
             .plan = plan.plan.text(),
             .libraryVersion = QStringLiteral(WORKBENCH_VERSION),
             .torchVersion = torchVersion(),
             .dataSpec = m_job.data->spec,
             // Of data that was compared with the run's already.
             .dataFingerprint = m_job.resume ? m_job.resume->run.dataFingerprint : fingerprint(*m_job.data)};
    if (m_job.resume) {
        m_run.epochsDone = m_job.resume->run.epochsDone;
        m_run.bestEpoch = m_job.resume->run.bestEpoch;
        m_run.changes = m_job.resume->run.changes;
    }
    warn(writeRunFile(m_job.runFolder, m_run));
    m_history.open(m_job.runFolder, m_run.epochsDone);
    const RecordedMetrics earlier =
        m_job.resume ? RecordedMetrics{m_job.resume->batches, m_job.resume->epochs} : RecordedMetrics{};
    warn(m_metrics.open(m_job.runFolder + QStringLiteral("/metrics.csv"), earlier));
}

void RunWriter::add(const BatchMetrics &metrics)
{
    if (isActive())
        m_pending.push_back(metrics);
}

void RunWriter::add(const EpochMetrics &metrics, const TensorMap &weights, bool isBest,
                    const std::function<ResumeState()> &state)
{
    if (!isActive())
        return;
    warn(m_metrics.append(m_pending, metrics));
    m_pending.clear();
    const auto save = [&](const char *name, const ResumeState &beside) {
        warn(saveWeights(QStringLiteral("%1/%2.safetensors").arg(m_job.runFolder, QLatin1String(name)),
                         metrics, weights, beside));
    };
    save("last", state());
    if (isBest)
        save("best", {});
    warn(m_history.add(metrics.epoch,
                       [&](const QString &path) { return saveWeights(path, metrics, weights, {}); }));
    m_run.epochsDone = metrics.epoch;
    if (isBest)
        m_run.bestEpoch = metrics.epoch;
    warn(writeRunFile(m_job.runFolder, m_run));
}

void RunWriter::add(const SettingChange &change, const TrainingSettings &settings)
{
    m_run.project.training = settings;
    m_run.changes.push_back(change);
    if (isActive())
        warn(writeRunFile(m_job.runFolder, m_run));
}

void RunWriter::end(const TrainingOutcome &outcome)
{
    writeState(outcome.stopped ? RunState::Stopped : RunState::Finished, outcome);
}

void RunWriter::fail(const TrainingOutcome &outcome)
{
    writeState(RunState::Failed, outcome);
}

void RunWriter::writeState(RunState state, const TrainingOutcome &outcome)
{
    if (!isActive())
        return;
    // The batches of an epoch that was not finished.
    if (!m_pending.empty())
        warn(m_metrics.append(m_pending));
    m_pending.clear();
    m_run.state = state;
    m_run.test = outcome.test;
    warn(writeRunFile(m_job.runFolder, m_run));
}

Result<void> RunWriter::saveWeights(const QString &path, const EpochMetrics &metrics,
                                    const TensorMap &weights, const ResumeState &state)
{
    TrainedModel model{m_run.project, m_job.data->classNames, weights, state.tensors};
    model.normalization = m_normalization;
    model.training = {{QStringLiteral("epoch"), QString::number(metrics.epoch)},
                      {QStringLiteral("train_loss"), realText(metrics.trainLoss)},
                      {QStringLiteral("train_accuracy"), realText(metrics.trainAccuracy)},
                      {QStringLiteral("device"), m_run.device},
                      {QStringLiteral("data"), m_run.dataFingerprint},
                      {QStringLiteral("torch"), m_run.torchVersion}};
    if (metrics.validationAccuracy) {
        model.training.emplace(QStringLiteral("val_loss"), realText(*metrics.validationLoss));
        model.training.emplace(QStringLiteral("val_accuracy"), realText(*metrics.validationAccuracy));
    }
    model.training.insert(state.numbers.begin(), state.numbers.end());
    return saveTrainedModel(model, path);
}

void RunWriter::warn(const Result<void> &result)
{
    if (!result)
        m_observer.warned(result.error());
}

} // namespace workbench
