#pragma once

#include "core/graph/parameters.h"

namespace workbench {

/// An optimizer, loss, schedule or augmentation by PyTorch's or torchvision's name, with its parameters.
struct ChoiceType
{
    QString type;
    ParameterSpecs parameters;
};

const std::vector<ChoiceType> &optimizerTypes();
const std::vector<ChoiceType> &lossTypes();
const std::vector<ChoiceType> &scheduleTypes();
/// What may be done to training images at random (core/data/augmentation.h), named as in torchvision's v2. A
/// pair of torchvision's, as scale=(0.9, 1.1), is scale_min and scale_max here; translate is meant for both
/// directions.
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
