#pragma once

#include "core/exchange/export_proof.h"

#include <map>

namespace workbench {

/// Files, by name, of a CMake project: the network in C++ with LibTorch, its weights, and a program that
/// predicts.
Result<std::map<QString, QByteArray>> libtorchProject(const TrainedModel &model);

/// Puts the project's folder at `path`, whole or not at all, once its weights are read back. Replaces such a
/// folder that holds nothing else, and refuses whatever else is there.
Result<ExportProof> exportLibtorchProject(const TrainedModel &model, const QString &path);

} // namespace workbench
