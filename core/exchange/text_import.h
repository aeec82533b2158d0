#pragma once

#include "core/graph/network.h"
#include "core/result.h"

namespace workbench {

/// A chain of layers out of PyTorch text, for images of this size: the source of an nn.Sequential, what
/// print() writes of one, or calls like nn.Conv2d(1, 6, 5) one a line. Nothing is executed and nothing
/// guessed: what is unknown, or does not fit the layer above (in_channels), is refused with its line.
Result<Network> networkFromText(const QString &text, const Shape &input);

} // namespace workbench
