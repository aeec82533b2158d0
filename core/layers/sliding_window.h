#pragma once

#include "core/graph/parameters.h"
#include "core/graph/shape.h"
#include "core/layers/formula.h"
#include "core/result.h"

namespace workbench {

/// How a layer reaches into its input along height (first) and width (second), for receptive fields.
struct Reach
{
    IntegerPair pixels{1, 1}; ///< input pixels from the first to the last that one output reads
    RealPair step{1, 1};      ///< input pixels between neighbouring outputs
    RealPair start{0, 0};     ///< the first input pixel of the first output; negative in the padding
    bool everything = false;  ///< Linear, Softmax over features: each output sees the whole input
};

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

    /// Pixels from the window's first to its last element: d·(k − 1) + 1.
    IntegerPair extent() const;
    /// Padding at top and left: half of the total, rounded down where it is "same".
    IntegerPair paddingBefore() const;
};

/// Output size along one axis, PyTorch's formula: ⌊(n + 2p − d·(k − 1) − 1) / s⌋ + 1. With ceil_mode the
/// division rounds up, but the last window must start inside the input or its left padding
/// (ATen/native/Pool.h, pooling_output_shape). May be 0 or less: then the window does not fit.
std::int64_t slidingOutput(std::int64_t size, std::int64_t kernel, std::int64_t stride, std::int64_t padding,
                           std::int64_t dilation, bool ceilMode);

IntegerPair slidingOutput(const Shape &input, const SlidingWindow &window);

/// Rows at the bottom and columns at the right of the input that no window reaches, as the floor drops them.
IntegerPair unusedPixels(const Shape &input, const SlidingWindow &window);

/// "Output height" and "Output width"; one line for both where they are the same arithmetic.
std::vector<FormulaLine> slidingFormula(const Shape &input, const SlidingWindow &window);

/// The sentence for a window larger than the padded input.
Error windowTooLarge(const QString &type, const Shape &input, const SlidingWindow &window);

Reach reachOf(const SlidingWindow &window);

} // namespace workbench
