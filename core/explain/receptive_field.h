#pragma once

#include "core/explain/convolution_geometry.h"
#include "core/layers/analysis.h"

namespace workbench {

/// A rectangle of pixels.
struct PixelRect
{
    Pixel first;
    std::int64_t rows = 0;
    std::int64_t columns = 0;
    bool isEmpty() const { return rows == 0 || columns == 0; }
    bool operator==(const PixelRect &) const = default;
};

/// The smallest rectangle of the network's input that holds every pixel which one number of a layer's output
/// depends on, in evaluation mode. Exact for each path through the network: padding, stride, dilation, what
/// windows step over; the union where paths meet; channels are not told apart. `position` is a number's place
/// in its channel, row by row (0 in a flat output). Empty where it reads nothing but padding, and where the
/// layer's shape is unknown. The idea: Luo, Li, Urtasun, Zemel, "Understanding the Effective Receptive Field
/// in Deep Convolutional Neural Networks" (NIPS 2016). Takes as long as some thousand pixels a layer.
PixelRect receptiveField(const Network &network, const NetworkAnalysis &analysis, const QString &layer,
                         std::int64_t channel, std::int64_t position);

} // namespace workbench
