#pragma once

#include "core/explain/layer_numbers.h"

namespace workbench {

/// One draw of a Dropout (each value by itself) or Dropout2d (whole channels) layer.
struct DropoutDraw
{
    std::vector<bool> kept; ///< one for each value of the input
    Planes training;        ///< what training makes of the input with this mask
    std::int64_t keptUnits = 0;
    std::int64_t units = 0; ///< values or channels
};

/// What training makes of a value: kept, it is scaled by 1 / (1 − p), so that the mean stays.
float droppedValue(float value, bool kept, double p);

/// A draw that follows from `seed` alone. Not LibTorch's generator: which ones fall is chance in both.
DropoutDraw drawDropout(const LayerNumbers &numbers, std::uint64_t seed);

} // namespace workbench
