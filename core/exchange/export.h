#pragma once

#include "core/exchange/trained_model.h"

namespace workbench {

struct ExportFormat
{
    QString name;        ///< as the command line has it: "torchscript"
    QString suffix;      ///< "pt"
    QString description; ///< translated: "TorchScript for torch.jit.load"
};

std::vector<ExportFormat> exportFormats();

/// Writes the model in the format of that name, whole or not at all. Not for the GUI thread.
Result<void> exportModel(const TrainedModel &model, const QString &format, const QString &path);

} // namespace workbench
