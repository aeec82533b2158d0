#pragma once

#include "core/exchange/trained_model.h"

namespace workbench {

/// The model as bytes of a TorchScript file for torch.jit.load: takes [samples, channels, height, width]
/// floats in [0, 1], gives the network's output. Class names and the project lie beside it in the archive
/// ("class_names.json", "project.json").
Result<QByteArray> torchScriptBytes(const TrainedModel &model);

} // namespace workbench
