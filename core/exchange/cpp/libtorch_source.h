#pragma once

#include "core/graph/network.h"

namespace workbench {

/// The network, which has no faults, as a torch::nn::Module in C++: `struct NetworkImpl` and `Network`, its
/// holder.
QString libtorchSource(const Network &network);

} // namespace workbench
