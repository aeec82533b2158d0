#pragma once

#include "core/layers/families/families.h"

namespace workbench {

/// What convolutions and poolings share: a window that slides along height and width.
struct SlidingWindow
{
    IntegerPair kernel;
    IntegerPair stride;
    IntegerPair padding; ///< on both sides
    IntegerPair dilation;
    bool ceilMode = false;
    /// Padding "same": the output has the input's size; total padding d·(k − 1).
    bool same = false;
};

/// Output size along one axis, PyTorch's formula: ⌊(n + 2p − d·(k − 1) − 1) / s⌋ + 1. With ceil_mode the
/// division rounds up, but the last window must start inside the input or its left padding
/// (ATen/native/Pool.h, pooling_output_shape). May be 0 or less: then the window does not fit.
std::int64_t slidingOutput(std::int64_t size, std::int64_t kernel, std::int64_t stride, std::int64_t padding,
                           std::int64_t dilation, bool ceilMode);

IntegerPair slidingOutput(const Shape &input, const SlidingWindow &window);

/// "Output height" and "Output width"; one line for both where they are the same arithmetic.
std::vector<FormulaLine> slidingFormula(const Shape &input, const SlidingWindow &window);

/// The sentence for a window larger than the padded input.
Error windowTooLarge(const QString &type, const Shape &input, const SlidingWindow &window);

Window receptiveWindow(const SlidingWindow &window);

} // namespace workbench
