#pragma once

#include "core/exchange/trained_model.h"

namespace workbench {

/// The weights as bytes of LibTorch's archive: torch::load(network, file) reads them into libtorchSource's
/// module.
Result<QByteArray> libtorchWeights(const TrainedModel &model);

} // namespace workbench
