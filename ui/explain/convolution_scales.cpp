#include "ui/explain/convolution_scales.h"

#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

ColorScale kernelScale(const Convolution &convolution, ScaleReach reach, std::int64_t outputChannel,
                       std::int64_t channelInGroup)
{
    const auto size = convolution.geometry.kernelElements();
    const auto unit = size * convolution.geometry.channelsPerGroup();
    const std::span<const float> all(*convolution.weight);
    if (reach == ScaleReach::Layer)
        return divergingScaleOf(all);
    if (reach == ScaleReach::Unit)
        return divergingScaleOf(all.subspan(std::size_t(outputChannel * unit), std::size_t(unit)));
    return divergingScaleOf(
        all.subspan(std::size_t(outputChannel * unit + channelInGroup * size), std::size_t(size)));
}

} // namespace

ConvolutionScales scalesOf(const Convolution &convolution, ScaleReach reach, std::int64_t outputChannel,
                           std::int64_t inputChannel, const NetworkReach &network)
{
    const ConvolutionGeometry &geometry = convolution.geometry;
    const auto first = geometry.firstInputChannel(outputChannel);
    const Planes &input = *convolution.input;
    const Planes &output = *convolution.output;
    ConvolutionScales scales;
    scales.kernel = reach == ScaleReach::Network
                        ? divergingScale(network.largestWeight)
                        : kernelScale(convolution, reach, outputChannel, inputChannel - first);
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
    case ScaleReach::Network:
        scales.input = scales.output = networkScale(network);
        break;
    }
    scales.products = divergingScale(scales.kernel.high *
                                     std::max(std::abs(scales.input.low), std::abs(scales.input.high)));
    return scales;
}

NumberField inputField(const Convolution &convolution, std::int64_t inputChannel)
{
    const ConvolutionGeometry &geometry = convolution.geometry;
    const auto valueAt = [geometry, input = convolution.input, inputChannel](Pixel cell) {
        const auto source = sourceOf(geometry, cell);
        return source ? input->at(inputChannel, source->row, source->column) : 0.0F;
    };
    return paddedField(geometry.input, geometry.paddingBefore(), geometry.paddingAfter(), valueAt,
                       unreadPixels(geometry));
}

} // namespace workbench
