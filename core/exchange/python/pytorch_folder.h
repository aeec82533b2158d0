#pragma once

#include "core/exchange/export_proof.h"

namespace workbench {

/// A folder that runs: the network in PyTorch, its weights, and programs that predict and train with it.
struct PytorchFolder
{
    std::map<QString, QByteArray> files; ///< by name
    QStringList leftOut;                 ///< sentences about what is not carried over
};

Result<PytorchFolder> pytorchFolder(const TrainedModel &model);

/// The model with its tensors called as model.py calls them.
TrainedModel withPythonNames(TrainedModel model);

/// Puts the folder at `path`, whole or not at all, once its weights are read back. Replaces such a folder
/// that holds nothing else, and refuses whatever else is there.
Result<ExportProof> exportPytorchFolder(const TrainedModel &model, const QString &path);

} // namespace workbench
