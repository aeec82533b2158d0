#include "core/train/live_settings.h"

#include "core/document/vocabulary.h"

namespace workbench {

namespace {

using Values = std::vector<std::pair<QString, QString>>;

/// What can change during a run, by the project file's names.
Values liveValues(const TrainingSettings &settings)
{
    Values values;
    const auto &specs = findChoice(optimizerTypes(), settings.optimizer.type)->parameters;
    for (const auto &spec : specs)
        values.emplace_back(spec.name,
                            displayText(*effectiveValue(specs, settings.optimizer.parameters, spec.name)));
    const auto add = [&](const char *name, const QString &value) {
        values.emplace_back(QString::fromLatin1(name), value);
    };
    add("batch_size", QString::number(settings.batchSize));
    add("epochs", QString::number(settings.epochs));
    add("clip_grad_norm", realText(settings.clipGradientNorm));
    add("early_stopping.metric", stoppingMetrics()[qsizetype(settings.earlyStopping.metric)]);
    add("early_stopping.patience", QString::number(settings.earlyStopping.patience));
    add("time_limit", QString::number(settings.timeLimit));
    return values;
}

} // namespace

TrainingSettings adopted(const TrainingSettings &current, const TrainingSettings &wanted)
{
    TrainingSettings settings = current;
    if (wanted.optimizer.type == current.optimizer.type)
        settings.optimizer = wanted.optimizer;
    settings.batchSize = wanted.batchSize;
    settings.epochs = wanted.epochs;
    settings.clipGradientNorm = wanted.clipGradientNorm;
    settings.earlyStopping = wanted.earlyStopping;
    settings.timeLimit = wanted.timeLimit;
    return settings;
}

std::vector<SettingChange> changesBetween(const TrainingSettings &before, const TrainingSettings &after,
                                          std::int64_t epoch, std::int64_t batches)
{
    std::vector<SettingChange> changes;
    const Values old = liveValues(before);
    const Values fresh = liveValues(after);
    for (std::size_t i = 0; i < old.size(); ++i) {
        if (old[i] != fresh[i])
            changes.push_back({epoch, batches, old[i].first, old[i].second, fresh[i].second});
    }
    return changes;
}

} // namespace workbench
