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

const ChoiceType *findChoice(const std::vector<ChoiceType> &types, const QString &type);

} // namespace workbench
