#pragma once

#include "core/document/project.h"
#include "core/exchange/safetensors.h"

#include <QStringList>

namespace workbench {

/// A trained model as it leaves: the weights, and all that is needed to use them.
struct TrainedModel
{
    Project project;
    QStringList classNames;
    TensorMap weights; ///< "<layer id>.<weight|bias|running_mean|...>"
    /// What training needs to go on, beside the weights (a run's last.safetensors); names of its own.
    TensorMap state = {};
    std::map<QString, QString> training = {}; ///< how it was trained: "epoch", "val_accuracy", "device", ...
    Normalization normalization = {};         ///< in numbers: None or Given
};

/// How bytes become what the network reads, as JSON: {"scale":"0..1"}, then (pixel - mean) / std with "mean"
/// and "std" where there are any.
QString preprocessingText(const Normalization &normalization);

/// Reads a model file. Fails when tensors do not fit the network in it.
Result<TrainedModel> loadTrainedModel(const QString &path);
Result<void> saveTrainedModel(const TrainedModel &model, const QString &path);

} // namespace workbench
