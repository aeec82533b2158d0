#pragma once

#include "core/layers/families/families.h"

namespace workbench {

// What Conv2d and ConvTranspose2d share.

/// A parameter for height and width, both `value` by default.
ParameterSpec pairParameter(const char *name, std::int64_t value, double minimum, const char *help);
ParameterSpec groupsParameter();
ParameterSpec biasParameter();

/// The fault of channels that cannot be divided into the layer's groups; none where they can.
std::optional<Error> groupsFault(const LayerContext &context);

enum class ConvolutionKind { Plain, Transposed };

/// The lines for parameters and multiply-adds. `positions` is how often the kernels are applied along height
/// and width: the output's size, or the input's of a transposed convolution.
std::vector<FormulaLine> kernelArithmetic(const LayerContext &context, const Cost &cost, ConvolutionKind kind,
                                          IntegerPair positions);

} // namespace workbench
