#pragma once

#include "core/explain/worked_convolution.h"
#include "ui/explain/number_field.h"

namespace workbench {

/// What one colour scale is common to.
enum class ScaleReach {
    View, ///< what one picture shows
    Unit, ///< all that belongs to the output channel
    Layer ///< all of the layer
};

/// The colour scales of a convolution's pictures.
struct ConvolutionScales
{
    ColorScale input;
    ColorScale kernel;
    ColorScale products; ///< reaches as far as any product of the two
    ColorScale output;
};

ConvolutionScales scalesOf(const Convolution &convolution, ScaleReach reach, std::int64_t outputChannel,
                           std::int64_t inputChannel);

/// The input channel with its padding; what no window reads is hatched.
NumberField inputField(const Convolution &convolution, std::int64_t inputChannel);
NumberField outputField(const Convolution &convolution, std::int64_t outputChannel);
/// Numbers row by row, kept by the field.
template<typename Number>
NumberField kernelField(IntegerPair size, const std::vector<Number> &values)
{
    return plainField(size.height, size.width, [values, width = size.width](Pixel cell) {
        return float(values[std::size_t(cell.row * width + cell.column)]);
    });
}

} // namespace workbench
