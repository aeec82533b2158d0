#include "core/explain/worked_convolution.h"

#include <cmath>

namespace workbench {

float Convolution::weightAt(std::int64_t outputChannel, std::int64_t inputChannel, Pixel kernel) const
{
    const auto plane = outputChannel * geometry.channelsPerGroup() + inputChannel;
    return (*weight)[std::size_t(plane * geometry.kernelElements() +
                                 kernel.row * geometry.window.kernel.width + kernel.column)];
}

double Convolution::biasOf(std::int64_t outputChannel) const
{
    return bias.empty() ? 0 : double(bias[std::size_t(outputChannel)]);
}

Result<Convolution> convolutionOf(const ObservationPointer &observation)
{
    const LayerValues *layer = observedLayer(observation, {QStringLiteral("Conv2d")});
    if (!layer)
        return otherLayersNumbers();
    const LayerValues &values = *layer;
    const Planes &input = values.inputs.front();
    const auto geometry = convolutionGeometry(values.layer.parameters, shapeOf(input));
    if (!geometry)
        return tl::unexpected(geometry.error());
    const auto weight = values.tensors.find(QStringLiteral("weight"));
    const std::vector<std::int64_t> sizes{geometry->output.channels(), geometry->channelsPerGroup(),
                                          geometry->window.kernel.height, geometry->window.kernel.width};
    if (weight == values.tensors.end() || weight->second.sizes != sizes ||
        !fits(observation->maps, geometry->output))
        return otherLayersNumbers();
    const auto bias = values.tensors.find(QStringLiteral("bias"));
    return Convolution{*geometry,
                       values.layer.parameters,
                       partOf(observation, input),
                       partOf(observation, weight->second.values),
                       bias == values.tensors.end() ? std::vector<float>() : bias->second.values,
                       partOf(observation, observation->maps)};
}

WorkedWindow workWindow(const Convolution &convolution, std::int64_t outputChannel, std::int64_t inputChannel,
                        Pixel outputPixel)
{
    const auto channel = convolution.geometry.firstInputChannel(outputChannel) + inputChannel;
    WorkedWindow worked;
    for (const auto &element : windowOf(convolution.geometry, outputPixel)) {
        const float value =
            element.source ? convolution.input->at(channel, element.source->row, element.source->column) : 0;
        const float weight = convolution.weightAt(outputChannel, inputChannel, element.kernel);
        worked.values.push_back(value);
        worked.kernel.push_back(weight);
        worked.products.push_back(double(value) * double(weight));
        worked.sum += worked.products.back();
    }
    return worked;
}

WorkedOutput workOutput(const Convolution &convolution, std::int64_t outputChannel, Pixel outputPixel)
{
    WorkedOutput worked;
    double magnitude = 0;
    for (std::int64_t channel = 0; channel < convolution.geometry.channelsPerGroup(); ++channel) {
        const WorkedWindow window = workWindow(convolution, outputChannel, channel, outputPixel);
        worked.channelSums.push_back(window.sum);
        worked.result += window.sum;
        for (const auto product : window.products)
            magnitude += std::abs(product);
    }
    worked.bias = convolution.biasOf(outputChannel);
    worked.result += worked.bias;
    if (convolution.output)
        worked.reference = convolution.output->at(outputChannel, outputPixel.row, outputPixel.column);
    worked.rounding =
        roundingOf(convolution.geometry.channelsPerGroup() * convolution.geometry.kernelElements() + 1,
                   magnitude + std::abs(worked.bias));
    return worked;
}

} // namespace workbench
