#pragma once

#include "core/exchange/trained_model.h"

namespace workbench {

inline const QString modelFormatName = QStringLiteral("cnn-workbench-model");
inline const QString modelFormatVersion = QStringLiteral("1");
/// What training needs to go on stands beside the weights; no layer's tensor has a '/' in its name.
inline const QString resumePrefix = QStringLiteral("resume/");

/// What a file says of the model in it, by key: "format", "version", "project" (without its scenes),
/// "class_names", "preprocessing", "library_version", "training". JSON where it is more than a word.
std::map<QString, QString> modelMetadata(const TrainedModel &model);
/// All that stands in the model's own file.
Safetensors modelContent(const TrainedModel &model);

} // namespace workbench
