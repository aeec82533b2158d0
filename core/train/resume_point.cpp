#include "core/train/resume_point.h"

#include "core/data/fingerprint.h"
#include "core/exchange/trained_model.h"
#include "core/train/metrics_file.h"

#include <QCoreApplication>
#include <QDir>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ResumePoint)
};

Result<TrainedModel> modelIn(const QString &folder, const char *name)
{
    return loadTrainedModel(QDir(folder).filePath(QLatin1String(name)));
}

std::int64_t epochOf(const TrainedModel &model)
{
    const auto found = model.training.find(QStringLiteral("epoch"));
    return found != model.training.end() ? found->second.toLongLong() : 0;
}

/// Metrics are written before weights, so there may be more of them.
void keepEpochs(RecordedMetrics &metrics, std::int64_t last)
{
    std::erase_if(metrics.batches, [&](const BatchMetrics &batch) { return batch.epoch > last; });
    std::erase_if(metrics.epochs, [&](const EpochMetrics &epoch) { return epoch.epoch > last; });
}

} // namespace

bool isBetterEpoch(const EpochMetrics &metrics, const std::optional<EpochMetrics> &best)
{
    if (!best || !metrics.validationAccuracy)
        return true;
    if (*metrics.validationAccuracy != *best->validationAccuracy)
        return *metrics.validationAccuracy > *best->validationAccuracy;
    return *metrics.validationLoss < *best->validationLoss;
}

std::optional<EpochMetrics> bestOf(const std::vector<EpochMetrics> &epochs)
{
    std::optional<EpochMetrics> best;
    for (const auto &epoch : epochs) {
        if (isBetterEpoch(epoch, best))
            best = epoch;
    }
    return best;
}

Result<ResumePoint> loadResumePoint(const QString &folder)
{
    auto run = readRunFile(folder);
    if (!run)
        return tl::unexpected(run.error());
    if (!QFileInfo::exists(QDir(folder).filePath(QStringLiteral("last.safetensors"))))
        return failure(Text::tr("the run has no complete epoch to go on from"), folder);
    auto last = modelIn(folder, "last.safetensors");
    if (!last)
        return tl::unexpected(last.error());
    if (last->state.empty())
        return failure(Text::tr("the run's last weights come without the optimizer's state"), folder);
    auto metrics = readMetrics(QDir(folder).filePath(QStringLiteral("metrics.csv")));
    if (!metrics)
        return tl::unexpected(metrics.error());
    keepEpochs(*metrics, epochOf(*last));
    const auto best = bestOf(metrics->epochs);
    if (!best || metrics->epochs.back().epoch != epochOf(*last))
        return failure(Text::tr("the run's metrics do not reach to its last weights"), folder);
    ResumePoint point{std::move(*run),
                      std::move(last->weights),
                      {std::move(last->state), last->training},
                      std::move(metrics->batches),
                      std::move(metrics->epochs),
                      std::nullopt};
    point.run.epochsDone = point.epochs.back().epoch;
    point.run.bestEpoch = best->epoch;
    if (best->epoch == point.run.epochsDone)
        return point;
    auto model = modelIn(folder, "best.safetensors");
    if (!model)
        return tl::unexpected(model.error());
    point.bestWeights = std::move(model->weights);
    return point;
}

std::optional<Error> whyNotResumable(const ResumePoint &point, const Project &project, const DataSet &data)
{
    if (!isSameModel(project.network, point.run.project.network))
        return Error{Text::tr("the run has another network"), {}};
    const QString &optimizer = point.run.project.training.optimizer.type;
    if (project.training.optimizer.type != optimizer)
        return Error{Text::tr("the run has another optimizer, %1").arg(optimizer),
                     project.training.optimizer.type};
    if (fingerprint(data) != point.run.dataFingerprint)
        return Error{Text::tr("the run was trained on other data"), data.spec};
    if (point.run.epochsDone >= project.training.epochs)
        return Error{
            Text::tr("all %n epoch(s) of the run are done; give it more", nullptr, int(point.run.epochsDone)),
            {}};
    return std::nullopt;
}

} // namespace workbench
