#pragma once

#include "core/exchange/export_proof.h"

#include <stop_token>

namespace workbench {

struct ExportFormat
{
    QString name;        ///< as the command line has it: "torchscript"
    QString suffix;      ///< "pt"; empty: a folder
    QString description; ///< translated: "TorchScript for torch.jit.load"
};

std::vector<ExportFormat> exportFormats();

/// How a model leaves.
struct ExportWish
{
    QString format;          ///< the name of one of exportFormats()
    OnnxOptions onnx = {};   ///< of an ONNX file
    ProofImages images = {}; ///< of the model's input shape; none: noise
};

/// Writes the model, whole or not at all, once it is proved that it answers as the network does. Stopped, it
/// fails and writes nothing. Not for the GUI thread.
Result<ExportProof> exportModel(const TrainedModel &model, const ExportWish &wish, const QString &path,
                                const std::stop_token &stop = {});

} // namespace workbench
