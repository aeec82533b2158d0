#include "core/explain/worked_convolution.h"

#include <QCoreApplication>
#include <cmath>
#include <limits>

namespace workbench {

namespace {

struct ExplainText
{
    Q_DECLARE_TR_FUNCTIONS(WorkedConvolution)
};

/// The plane, values and weights of one observation, kept alive by it.
template<typename Part>
std::shared_ptr<const Part> partOf(const ObservationPointer &observation, const Part &part)
{
    return {observation, &part};
}

bool fits(const Planes &planes, const Shape &shape)
{
    return planes.count == shape.channels() && planes.height == shape.height() &&
           planes.width == shape.width();
}

} // namespace

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
    const auto mismatch = [] { return failure(ExplainText::tr("the numbers at hand are of another layer")); };
    if (!observation || !observation->values || observation->values->layer.type != QLatin1String("Conv2d") ||
        observation->values->inputs.size() != 1)
        return mismatch();
    const LayerValues &values = *observation->values;
    const Planes &input = values.inputs.front();
    const auto geometry =
        convolutionGeometry(values.layer.parameters, Shape::image(input.count, input.height, input.width));
    if (!geometry)
        return tl::unexpected(geometry.error());
    const auto weight = values.tensors.find(QStringLiteral("weight"));
    const std::vector<std::int64_t> sizes{geometry->output.channels(), geometry->channelsPerGroup(),
                                          geometry->window.kernel.height, geometry->window.kernel.width};
    if (weight == values.tensors.end() || weight->second.sizes != sizes ||
        !fits(observation->maps, geometry->output))
        return mismatch();
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

bool WorkedOutput::agrees() const
{
    return std::abs(result - double(reference)) <= rounding ||
           (std::isnan(result) && std::isnan(reference)) || result == double(reference);
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
    const double unit = double(std::numeric_limits<float>::epsilon()) / 2;
    const double roundings =
        unit * double(convolution.geometry.channelsPerGroup() * convolution.geometry.kernelElements() + 1);
    worked.rounding = roundings / (1 - roundings) * (magnitude + std::abs(worked.bias));
    return worked;
}

} // namespace workbench
