#pragma once

#include "core/exchange/python_name.h"
#include "core/graph/network.h"
#include "core/result.h"

namespace workbench {

/// The TorchScript source of the network's forward(), for a module whose submodules are named by `pythonName`
/// and hold the layers' tensors. Fails on a network with a fault.
Result<QString> torchScriptForward(const Network &network);

} // namespace workbench
