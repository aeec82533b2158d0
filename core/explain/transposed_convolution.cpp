#include "core/explain/transposed_convolution.h"

#include "core/layers/registry.h"

#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

struct Axis
{
    std::int64_t size, kernel, stride, padding, dilation;
};

/// Which input index reaches an output, through which element of the kernel.
struct Reaching
{
    std::int64_t source;
    std::int64_t element;
};

/// Input pixel i reaches the outputs i·s − p + d·k.
std::vector<Reaching> reachingAlong(const Axis &axis, std::int64_t output)
{
    std::vector<Reaching> all;
    for (auto element = axis.kernel - 1; element >= 0; --element) {
        const auto distance = output + axis.padding - axis.dilation * element;
        if (distance >= 0 && distance % axis.stride == 0 && distance / axis.stride < axis.size)
            all.push_back({distance / axis.stride, element});
    }
    return all;
}

TransposedConvolution withParameters(const Arguments &arguments, const Shape &output)
{
    TransposedConvolution made;
    made.output = output;
    made.kernel = arguments.pair("kernel_size");
    made.stride = arguments.pair("stride");
    made.padding = arguments.pair("padding");
    made.dilation = arguments.pair("dilation");
    made.groups = arguments.integer("groups");
    return made;
}

} // namespace

float TransposedConvolution::weightAt(std::int64_t inputChannel, std::int64_t outputChannel,
                                      Pixel kernelPlace) const
{
    const auto plane = inputChannel * outputsPerGroup() + outputChannel % outputsPerGroup();
    return (
        *weight)[std::size_t((plane * kernel.height + kernelPlace.row) * kernel.width + kernelPlace.column)];
}

double TransposedConvolution::biasOf(std::int64_t outputChannel) const
{
    return bias.empty() ? 0 : double(bias[std::size_t(outputChannel)]);
}

Pixel TransposedConvolution::stampStart(Pixel inputPixel) const
{
    return {inputPixel.row * stride.height - padding.height,
            inputPixel.column * stride.width - padding.width};
}

IntegerPair TransposedConvolution::stampExtent() const
{
    return {dilation.height * (kernel.height - 1) + 1, dilation.width * (kernel.width - 1) + 1};
}

Result<TransposedConvolution> transposedConvolutionOf(const ObservationPointer &observation)
{
    const LayerValues *values = observedLayer(observation, {QStringLiteral("ConvTranspose2d")});
    if (!values)
        return otherLayersNumbers();
    const LayerDescriptor *descriptor = findLayerType(values->layer.type);
    const LayerContext context{{shapeOf(values->inputs.front())},
                               Arguments(descriptor->parameters, values->layer.parameters)};
    const auto output = descriptor->inferShape(context);
    if (!output)
        return tl::unexpected(output.error());
    auto made = withParameters(context.arguments, *output);
    made.input = partOf(observation, values->inputs.front());
    made.reference = partOf(observation, observation->maps);
    const auto weight = values->tensors.find(QStringLiteral("weight"));
    const std::vector<std::int64_t> sizes{made.input->count, made.outputsPerGroup(), made.kernel.height,
                                          made.kernel.width};
    if (weight == values->tensors.end() || weight->second.sizes != sizes || !fits(*made.reference, *output))
        return otherLayersNumbers();
    made.weight = partOf(observation, weight->second.values);
    if (const auto bias = values->tensors.find(QStringLiteral("bias")); bias != values->tensors.end())
        made.bias = bias->second.values;
    return made;
}

std::vector<StampPart> stampsAt(const TransposedConvolution &convolution, std::int64_t inputChannel,
                                std::int64_t outputChannel, Pixel outputPixel)
{
    const Planes &input = *convolution.input;
    const auto columns = reachingAlong({input.width, convolution.kernel.width, convolution.stride.width,
                                        convolution.padding.width, convolution.dilation.width},
                                       outputPixel.column);
    const auto rows = reachingAlong({input.height, convolution.kernel.height, convolution.stride.height,
                                     convolution.padding.height, convolution.dilation.height},
                                    outputPixel.row);
    std::vector<StampPart> parts;
    for (const auto &row : rows) {
        for (const auto &column : columns) {
            StampPart part{{row.source, column.source}, {row.element, column.element}};
            part.value = input.at(inputChannel, row.source, column.source);
            part.weight = convolution.weightAt(inputChannel, outputChannel, part.kernel);
            part.product = double(part.value) * double(part.weight);
            parts.push_back(part);
        }
    }
    return parts;
}

WorkedStamps workStamps(const TransposedConvolution &convolution, std::int64_t outputChannel,
                        Pixel outputPixel)
{
    WorkedStamps worked;
    worked.bias = convolution.biasOf(outputChannel);
    worked.result = worked.bias;
    double magnitude = std::abs(worked.bias);
    std::int64_t products = 0;
    const auto first = convolution.firstInputChannel(outputChannel);
    for (auto channel = first; channel < first + convolution.channelsPerGroup(); ++channel) {
        double sum = 0;
        for (const auto &part : stampsAt(convolution, channel, outputChannel, outputPixel)) {
            sum += part.product;
            magnitude += std::abs(part.product);
            ++products;
        }
        worked.channelSums.push_back(sum);
        worked.result += sum;
    }
    worked.reference = convolution.reference->at(outputChannel, outputPixel.row, outputPixel.column);
    worked.rounding = roundingOf(products + 1, magnitude);
    return worked;
}

std::vector<float> stampOf(const TransposedConvolution &convolution, std::int64_t inputChannel,
                           std::int64_t outputChannel, Pixel inputPixel)
{
    const float value = convolution.input->at(inputChannel, inputPixel.row, inputPixel.column);
    std::vector<float> stamp;
    for (std::int64_t row = 0; row < convolution.kernel.height; ++row) {
        for (std::int64_t column = 0; column < convolution.kernel.width; ++column)
            stamp.push_back(value * convolution.weightAt(inputChannel, outputChannel, {row, column}));
    }
    return stamp;
}

} // namespace workbench
