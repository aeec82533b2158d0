#include "core/explain/scratch_convolution.h"

#include "core/layers/registry.h"

#include <algorithm>
#include <array>

namespace workbench {

namespace {

constexpr std::array<float, 9> sharpen{0, -1, 0, -1, 5, -1, 0, -1, 0};
constexpr std::array<float, 9> sobelHorizontal{-1, 0, 1, -2, 0, 2, -1, 0, 1};
constexpr std::array<float, 9> sobelVertical{-1, -2, -1, 0, 0, 0, 1, 2, 1};

std::vector<float> centred(const std::array<float, 9> &small, IntegerPair size)
{
    std::vector<float> plane(std::size_t(size.height * size.width));
    const std::int64_t top = (size.height - 3) / 2;
    const std::int64_t left = (size.width - 3) / 2;
    for (std::int64_t i = 0; i < 9; ++i)
        plane[std::size_t((top + i / 3) * size.width + left + i % 3)] = small[std::size_t(i)];
    return plane;
}

/// A bright square on dark ground: edges in all four directions.
std::vector<float> squarePlane(std::int64_t height, std::int64_t width)
{
    std::vector<float> plane(std::size_t(height * width));
    for (std::int64_t row = height / 4; row < height - height / 4; ++row) {
        for (std::int64_t column = width / 4; column < width - width / 4; ++column)
            plane[std::size_t(row * width + column)] = 1;
    }
    return plane;
}

/// What the layer's own weights join: 0 where its groups keep the two channels apart.
float ownWeight(const Convolution &own, std::int64_t outputChannel, std::int64_t inputChannel, Pixel kernel)
{
    const auto inGroup = inputChannel - own.geometry.firstInputChannel(outputChannel);
    const bool meets = inGroup >= 0 && inGroup < own.geometry.channelsPerGroup();
    return meets ? own.weightAt(outputChannel, inGroup, kernel) : 0;
}

std::shared_ptr<const std::vector<float>> regrouped(const Convolution &own, const ConvolutionGeometry &target)
{
    if (target.groups == own.geometry.groups)
        return own.weight;
    std::vector<float> weight;
    weight.reserve(
        std::size_t(target.output.channels() * target.channelsPerGroup() * target.kernelElements()));
    for (std::int64_t out = 0; out < target.output.channels(); ++out) {
        for (std::int64_t in = 0; in < target.channelsPerGroup(); ++in) {
            for (std::int64_t i = 0; i < target.kernelElements(); ++i)
                weight.push_back(ownWeight(own, out, target.firstInputChannel(out) + in,
                                           {i / target.window.kernel.width, i % target.window.kernel.width}));
        }
    }
    return std::make_shared<const std::vector<float>>(std::move(weight));
}

void changeWeights(Convolution &changed, const ScratchConvolution &scratch, std::int64_t outputChannel)
{
    if (scratch.kernel == KernelPicture::Own && scratch.kernelValues.empty())
        return;
    const ConvolutionGeometry &geometry = changed.geometry;
    std::vector<float> weight = *changed.weight;
    const auto channels = geometry.channelsPerGroup();
    const auto size = geometry.kernelElements();
    const auto plane = kernelPlane(scratch.kernel, geometry.window.kernel);
    for (std::int64_t in = 0; in < channels && !plane.empty(); ++in) {
        for (std::int64_t i = 0; i < size; ++i)
            weight[std::size_t((outputChannel * channels + in) * size + i)] =
                plane[std::size_t(i)] / float(channels);
    }
    for (const auto &[place, value] : scratch.kernelValues) {
        const auto &[out, in, kernel] = place;
        const auto inGroup = in - geometry.firstInputChannel(out);
        if (inGroup >= 0 && inGroup < channels)
            weight[std::size_t((out * channels + inGroup) * size + kernel.row * geometry.window.kernel.width +
                               kernel.column)] = value;
    }
    changed.weight = std::make_shared<const std::vector<float>>(std::move(weight));
}

void changeInput(Convolution &changed, const ScratchConvolution &scratch, std::int64_t inputChannel)
{
    if (scratch.input == InputPicture::Own && scratch.inputValues.empty())
        return;
    Planes input = *changed.input;
    if (scratch.input != InputPicture::Own) {
        std::fill(input.values.begin(), input.values.end(), 0.0F);
        const auto plane = inputPlane(scratch.input, input.height, input.width);
        std::copy(plane.begin(), plane.end(),
                  input.values.begin() + inputChannel * input.height * input.width);
    }
    for (const auto &[place, value] : scratch.inputValues)
        input.values[std::size_t((place.first * input.height + place.second.row) * input.width +
                                 place.second.column)] = value;
    changed.input = std::make_shared<const Planes>(std::move(input));
}

} // namespace

bool fitsKernel(KernelPicture picture, IntegerPair kernelSize)
{
    const bool anySize =
        picture == KernelPicture::Own || picture == KernelPicture::Identity || picture == KernelPicture::Blur;
    return anySize || (kernelSize.height >= 3 && kernelSize.width >= 3);
}

std::vector<float> inputPlane(InputPicture picture, std::int64_t height, std::int64_t width)
{
    if (picture == InputPicture::Edges)
        return squarePlane(height, width);
    std::vector<float> plane(std::size_t(height * width));
    if (picture == InputPicture::HotPixel)
        plane[std::size_t(height / 2 * width + width / 2)] = 1;
    return plane;
}

std::vector<float> kernelPlane(KernelPicture picture, IntegerPair kernelSize)
{
    const auto count = std::size_t(kernelSize.height * kernelSize.width);
    switch (picture) {
    case KernelPicture::Own:
        return {};
    case KernelPicture::Blur:
        return std::vector<float>(count, 1 / float(count));
    case KernelPicture::Sharpen:
        return centred(sharpen, kernelSize);
    case KernelPicture::SobelHorizontal:
        return centred(sobelHorizontal, kernelSize);
    case KernelPicture::SobelVertical:
        return centred(sobelVertical, kernelSize);
    case KernelPicture::Identity:
        break;
    }
    std::vector<float> plane(count);
    plane[std::size_t((kernelSize.height - 1) / 2 * kernelSize.width + (kernelSize.width - 1) / 2)] = 1;
    return plane;
}

Result<Convolution> withChanges(const Convolution &own, const ScratchConvolution &scratch,
                                std::int64_t inputChannel, std::int64_t outputChannel)
{
    Convolution changed = own;
    changed.output.reset();
    const ParameterSpecs &specs = findLayerType(QStringLiteral("Conv2d"))->parameters;
    for (const auto &[name, value] : scratch.parameters)
        setParameter(changed.parameters, *findSpec(specs, name), value);
    const auto geometry = convolutionGeometry(changed.parameters, own.geometry.input);
    if (!geometry)
        return tl::unexpected(geometry.error());
    changed.geometry = *geometry;
    changed.weight = regrouped(own, *geometry);
    const bool biased = Arguments(specs, changed.parameters).boolean("bias");
    changed.bias.resize(biased ? std::size_t(geometry->output.channels()) : 0);
    changeWeights(changed, scratch, outputChannel);
    changeInput(changed, scratch, inputChannel);
    return changed;
}

} // namespace workbench
