#pragma once

#include "core/graph/parameters.h"

namespace workbench {

/// An optimizer, loss or schedule by PyTorch's name, with its parameters.
struct ChoiceType
{
    QString type;
    ParameterSpecs parameters;
};

const std::vector<ChoiceType> &optimizerTypes();
const std::vector<ChoiceType> &lossTypes();
const std::vector<ChoiceType> &scheduleTypes();

/// The project file's word for each metric early stopping can watch, in the order of `EarlyStopping::Metric`.
const QStringList &stoppingMetrics();

const ChoiceType *findChoice(const std::vector<ChoiceType> &types, const QString &type);

} // namespace workbench
