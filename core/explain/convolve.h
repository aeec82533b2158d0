#pragma once

#include "core/explain/worked_convolution.h"

namespace workbench {

/// The convolution's output by LibTorch, as its Conv2d computes it. For a thread of its own; draws no random
/// numbers, so that a run may go on meanwhile.
Result<Planes> convolve(const Convolution &convolution);

/// What each input channel of the group gives to one output channel, without the bias: a plane for each. By
/// LibTorch, as above.
Result<Planes> partialOutputs(const Convolution &convolution, std::int64_t outputChannel);

} // namespace workbench
