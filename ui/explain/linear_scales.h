#pragma once

#include "core/explain/inner_product.h"
#include "ui/explain/number_field.h"
#include "ui/explain/view_options.h"

namespace workbench {

/// The colour scales of a Linear layer's pictures.
struct LinearScales
{
    ColorScale inputs;
    ColorScale weights;
    ColorScale products;
};

/// `channel` is of the map the input was; `worked` is of `output`.
LinearScales linearScales(const LinearNumbers &linear, const WorkedInnerProduct &worked, std::int64_t output,
                          std::int64_t channel, ScaleReach reach, const NetworkReach &network);

} // namespace workbench
