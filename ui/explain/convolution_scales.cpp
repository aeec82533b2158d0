#include "ui/explain/convolution_scales.h"

#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

float reachOf(const float *values, std::int64_t count)
{
    const auto [low, high] = valueRange(values, std::size_t(count));
    return std::max(std::abs(low), std::abs(high));
}

ColorScale kernelScale(const Convolution &convolution, ScaleReach reach, std::int64_t outputChannel,
                       std::int64_t channelInGroup)
{
    const auto size = convolution.geometry.kernelElements();
    const auto unit = size * convolution.geometry.channelsPerGroup();
    const float *all = convolution.weight->data();
    if (reach == ScaleReach::Layer)
        return divergingScale(reachOf(all, std::ssize(*convolution.weight)));
    if (reach == ScaleReach::Unit)
        return divergingScale(reachOf(all + outputChannel * unit, unit));
    return divergingScale(reachOf(all + outputChannel * unit + channelInGroup * size, size));
}

} // namespace

ConvolutionScales scalesOf(const Convolution &convolution, ScaleReach reach, std::int64_t outputChannel,
                           std::int64_t inputChannel)
{
    const ConvolutionGeometry &geometry = convolution.geometry;
    const auto first = geometry.firstInputChannel(outputChannel);
    const Planes &input = *convolution.input;
    const Planes &output = *convolution.output;
    ConvolutionScales scales;
    scales.kernel = kernelScale(convolution, reach, outputChannel, inputChannel - first);
    switch (reach) {
    case ScaleReach::View:
        scales.input = planesScale(input, inputChannel, 1);
        scales.output = planesScale(output, outputChannel, 1);
        break;
    case ScaleReach::Unit:
        scales.input = planesScale(input, first, geometry.channelsPerGroup());
        scales.output = planesScale(output, outputChannel, 1);
        break;
    case ScaleReach::Layer:
        scales.input = planesScale(input, 0, input.count);
        scales.output = planesScale(output, 0, output.count);
        break;
    }
    scales.products = divergingScale(scales.kernel.high *
                                     std::max(std::abs(scales.input.low), std::abs(scales.input.high)));
    return scales;
}

NumberField inputField(const Convolution &convolution, std::int64_t inputChannel)
{
    const ConvolutionGeometry &geometry = convolution.geometry;
    const IntegerPair before = geometry.paddingBefore();
    const IntegerPair after = geometry.paddingAfter();
    NumberField field;
    field.first = {-before.height, -before.width};
    field.height = geometry.input.height();
    field.width = geometry.input.width();
    field.rows = field.height + before.height + after.height;
    field.columns = field.width + before.width + after.width;
    field.valueAt = [geometry, input = convolution.input, inputChannel](Pixel cell) {
        const auto source = sourceOf(geometry, cell);
        return source ? input->at(inputChannel, source->row, source->column) : 0.0F;
    };
    if (const UnreadPixels unread = unreadPixels(geometry); unread.count() > 0)
        field.isHatched = [unread, geometry](Pixel cell) {
            return geometry.contains(cell) && unread.contains(cell);
        };
    return field;
}

} // namespace workbench
