#pragma once

#include "core/exchange/export_proof.h"

namespace workbench {

struct ExportFormat
{
    QString name;        ///< as the command line has it: "torchscript"
    QString suffix;      ///< "pt"; empty: a folder
    QString description; ///< translated: "TorchScript for torch.jit.load"
};

std::vector<ExportFormat> exportFormats();

/// Writes the model in the format of that name, whole or not at all, once it is proved on `images` (of the
/// model's input shape) that it answers as the network does. Not for the GUI thread.
Result<ExportProof> exportModel(const TrainedModel &model, const QString &format, const QString &path,
                                const ProofImages &images, const OnnxOptions &options = {});
/// The same, tried on noise.
Result<ExportProof> exportModel(const TrainedModel &model, const QString &format, const QString &path);

} // namespace workbench
