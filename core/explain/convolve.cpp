#include "core/explain/convolve.h"

#include "core/engine/model.h"
#include "core/engine/runtime.h"

namespace workbench {

namespace {

/// What a convolution is asked for beside its tensors.
struct ConvolutionCall
{
    const ConvolutionGeometry &geometry;
    std::int64_t groups;
};

const char *modeName(PaddingMode mode)
{
    switch (mode) {
    case PaddingMode::Reflect:
        return "reflect";
    case PaddingMode::Replicate:
        return "replicate";
    case PaddingMode::Circular:
        return "circular";
    case PaddingMode::Zeros:
        break;
    }
    return "constant";
}

std::vector<std::int64_t> both(IntegerPair pair)
{
    return {pair.height, pair.width};
}

torch::Tensor run(const ConvolutionCall &call, const torch::Tensor &input, const torch::Tensor &weight,
                  const torch::Tensor &bias)
{
    const auto &[geometry, groups] = call;
    const SlidingWindow &window = geometry.window;
    const auto convolution = [&](const torch::Tensor &padded, IntegerPair padding) {
        return at::conv2d(padded, weight, bias, both(window.stride), both(padding), both(window.dilation),
                          groups);
    };
    const IntegerPair before = geometry.paddingBefore();
    const IntegerPair after = geometry.paddingAfter();
    if (geometry.mode == PaddingMode::Zeros && before == after)
        return convolution(input, before);
    return convolution(
        at::pad(input, {before.width, after.width, before.height, after.height}, modeName(geometry.mode)),
        {0, 0});
}

/// A view of plain numbers as a tensor; LibTorch only reads it.
torch::Tensor viewOf(const float *values, const std::vector<std::int64_t> &sizes)
{
    return torch::from_blob(const_cast<float *>(values), sizes, torch::kFloat);
}

Planes planesOfOutput(const torch::Tensor &output)
{
    const torch::Tensor plain = output[0].contiguous();
    const auto *first = plain.data_ptr<float>();
    return {plain.size(0), plain.size(1), plain.size(2), {first, first + plain.numel()}};
}

/// On this thread alone: training has the others.
Result<Planes> guarded(const std::function<torch::Tensor()> &compute)
{
    prepareThread(1);
    try {
        const torch::NoGradGuard guard;
        return planesOfOutput(compute());
    } catch (const std::exception &exception) {
        return failure(sentenceOf(exception));
    }
}

} // namespace

Result<Planes> convolve(const Convolution &convolution)
{
    return guarded([&] {
        const ConvolutionGeometry &geometry = convolution.geometry;
        const Planes &input = *convolution.input;
        const auto channels = geometry.output.channels();
        const torch::Tensor weight =
            viewOf(convolution.weight->data(), {channels, geometry.channelsPerGroup(),
                                                geometry.window.kernel.height, geometry.window.kernel.width});
        const torch::Tensor bias =
            convolution.bias.empty() ? torch::Tensor() : viewOf(convolution.bias.data(), {channels});
        return run({geometry, geometry.groups},
                   viewOf(input.values.data(), {1, input.count, input.height, input.width}), weight, bias);
    });
}

Result<Planes> partialOutputs(const Convolution &convolution, std::int64_t outputChannel)
{
    return guarded([&] {
        const ConvolutionGeometry &geometry = convolution.geometry;
        const Planes &input = *convolution.input;
        const auto channels = geometry.channelsPerGroup();
        const auto first = geometry.firstInputChannel(outputChannel);
        const torch::Tensor weight =
            viewOf(convolution.weight->data() + outputChannel * channels * geometry.kernelElements(),
                   {channels, 1, geometry.window.kernel.height, geometry.window.kernel.width});
        return run({geometry, channels}, viewOf(input.plane(first), {1, channels, input.height, input.width}),
                   weight, {});
    });
}

} // namespace workbench
