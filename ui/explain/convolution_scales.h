#pragma once

#include "core/explain/worked_convolution.h"
#include "ui/explain/plane_fields.h"
#include "ui/explain/view_options.h"

namespace workbench {

/// The colour scales of a convolution's pictures.
struct ConvolutionScales
{
    ColorScale input;
    ColorScale kernel;
    ColorScale products; ///< reaches as far as any product of the two
    ColorScale output;
};

ConvolutionScales scalesOf(const Convolution &convolution, ScaleReach reach, std::int64_t outputChannel,
                           std::int64_t inputChannel, const NetworkReach &network = {});

/// The input channel with its padding; what no window reads is hatched.
NumberField inputField(const Convolution &convolution, std::int64_t inputChannel);

} // namespace workbench
