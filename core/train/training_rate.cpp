#include "core/train/training_rate.h"

#include "core/document/vocabulary.h"

namespace workbench {

namespace {

bool isOneCycle(const TrainingSettings &settings)
{
    return settings.schedule.type == QLatin1String("OneCycleLR");
}

} // namespace

double trainingRate(const TrainingSettings &settings)
{
    const Choice &choice = isOneCycle(settings) ? settings.schedule : settings.optimizer;
    const auto &types = isOneCycle(settings) ? scheduleTypes() : optimizerTypes();
    const auto value = effectiveValue(findChoice(types, choice.type)->parameters, choice.parameters,
                                      trainingRateName(settings));
    return value ? std::get<double>(*value) : 0;
}

void setTrainingRate(TrainingSettings &settings, double rate)
{
    Choice &choice = isOneCycle(settings) ? settings.schedule : settings.optimizer;
    const auto &types = isOneCycle(settings) ? scheduleTypes() : optimizerTypes();
    const ParameterSpecs &specs = findChoice(types, choice.type)->parameters;
    setParameter(choice.parameters, *findSpec(specs, trainingRateName(settings)), rate);
}

QString trainingRateName(const TrainingSettings &settings)
{
    return isOneCycle(settings) ? QStringLiteral("max_lr") : QStringLiteral("lr");
}

} // namespace workbench
