#pragma once

#include "core/engine/torch.h"

#include <algorithm>
#include <cmath>

namespace workbench {

/// The largest absolute value, in one pass without a copy: networks have hundreds of millions of weights.
inline float largestValueOf(const torch::Tensor &tensor)
{
    const auto [least, most] = tensor.detach().aminmax();
    return std::max(std::abs(least.item<float>()), std::abs(most.item<float>()));
}

} // namespace workbench
