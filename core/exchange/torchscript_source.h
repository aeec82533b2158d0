#pragma once

#include "core/graph/network.h"
#include "core/result.h"

namespace workbench {

/// The name of a layer's submodule in exported PyTorch: its id, made no Python keyword.
QString pythonName(const QString &id);

/// The TorchScript source of the network's forward(), for a module whose submodules are named by `pythonName`
/// and hold the layers' tensors. Fails on a network with a fault.
Result<QString> torchScriptForward(const Network &network);

} // namespace workbench
