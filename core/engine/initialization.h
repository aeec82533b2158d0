#pragma once

#include "core/engine/model.h"

namespace workbench {

/// Draws the weights of convolutions and Linear layers anew where a layer or, for those that name nothing,
/// `networkWide` says so (a word of `weightInitializations`), layer by layer, as torch.nn.init does; their
/// biases become 0. Gains are those for ReLU with Kaiming and 1 with Xavier; "normal" has deviation 0.01.
/// Private to core's torch sources.
void initialiseWeights(Model &model, const QString &networkWide);

} // namespace workbench
