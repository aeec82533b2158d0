#pragma once

#include "core/graph/parameters.h"

namespace workbench {

/// An optimizer, loss, schedule or augmentation by PyTorch's name, with its parameters.
struct ChoiceType
{
    QString type;
    ParameterSpecs parameters;
};

const std::vector<ChoiceType> &optimizerTypes();
const std::vector<ChoiceType> &lossTypes();
const std::vector<ChoiceType> &scheduleTypes();
const std::vector<ChoiceType> &augmentationTypes();

/// Whether that loss compares the outputs with the labels as one-hot vectors: 1 at the true class, else 0.
bool isOnOneHot(const QString &loss);

/// The project file's word for each metric early stopping can watch, in the order of `EarlyStopping::Metric`.
const QStringList &stoppingMetrics();

/// The project file's words for class weights and for autocast; the first means none.
const QStringList &classWeightWords();
const QStringList &autocastWords();

const ChoiceType *findChoice(const std::vector<ChoiceType> &types, const QString &type);

} // namespace workbench
