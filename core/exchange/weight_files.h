#pragma once

#include "core/data/source.h"
#include "core/exchange/safetensors.h"

namespace workbench {

/// The tensors of a file of weights, whoever wrote it.
struct WeightsFile
{
    TensorMap tensors;
    QStringList converted = {}; ///< types whose numbers became float32: "F16"
};

/// Reads a safetensors file, or a state dict that torch.save has written, told apart by what is in it.
/// Tensors of F16, BF16 and F64 become F32; what training needs to go on is left out. Stopped, it fails with
/// `loadStopped()`. Not for the GUI thread.
Result<WeightsFile> loadWeights(const QString &path, const LoadControl &control = {});

} // namespace workbench
