#include "core/engine/lanes/lane_layer.h"

namespace workbench {

namespace {

/// An image with a border and, for a gradient of a strided convolution, with gaps: what a kernel slides over.
struct PaddedImage
{
    int height = 0;
    int width = 0;
    int top = 0;
    int left = 0;
    int rowStep = 1;
    int columnStep = 1;

    int plane() const { return height * width; }
    Placement placement(int channels, int sourceHeight, int sourceWidth) const
    {
        return {channels,        sourceHeight, sourceWidth, top * width + left,
                rowStep * width, columnStep,   plane()};
    }
};

std::vector<int> grid(int height, int width, int rowStep, int columnStep)
{
    std::vector<int> offsets;
    offsets.reserve(std::size_t(height) * std::size_t(width));
    for (int row = 0; row < height; ++row) {
        for (int column = 0; column < width; ++column)
            offsets.push_back(row * rowStep + column * columnStep);
    }
    return offsets;
}

/// The kernel's pixels in each of `channels` planes.
std::vector<int> taps(int channels, int plane, const std::vector<int> &kernel)
{
    std::vector<int> offsets;
    for (int channel = 0; channel < channels; ++channel) {
        for (const int tap : kernel)
            offsets.push_back(channel * plane + tap);
    }
    return offsets;
}

struct Geometry
{
    int kernelHeight, kernelWidth, strideHeight, strideWidth, dilationHeight, dilationWidth, top, left;
};

template<typename Options>
Geometry geometryOf(const Options &options)
{
    const auto size = [](const auto &pair, std::size_t side) { return static_cast<int>(pair->at(side)); };
    Geometry geometry{size(options.kernel_size(), 0),
                      size(options.kernel_size(), 1),
                      size(options.stride(), 0),
                      size(options.stride(), 1),
                      size(options.dilation(), 0),
                      size(options.dilation(), 1),
                      0,
                      0};
    // Unqualified: the variant is LibTorch's own or the standard's, as the version has it.
    if (get_if<torch::enumtype::kSame>(&options.padding())) {
        // PyTorch puts the odd pixel below and to the right.
        geometry.top = geometry.dilationHeight * (geometry.kernelHeight - 1) / 2;
        geometry.left = geometry.dilationWidth * (geometry.kernelWidth - 1) / 2;
    } else if (const auto *padding = get_if<torch::ExpandingArray<2>>(&options.padding())) {
        geometry.top = size(*padding, 0);
        geometry.left = size(*padding, 1);
    }
    return geometry;
}

/// A convolution as sums over the pixels and channels a kernel touches ("taps"). Its gradient with respect to
/// the input is one too: the turned kernel slides over the output's gradient.
class LaneConvolution : public LaneLayer
{
public:
    LaneConvolution(torch::nn::Conv2dImpl &module, const Input &input, LaneValue *output)
        : LaneLayer({input}, output), m_weight(module.weight), m_bias(module.bias),
          m_groups(static_cast<int>(module.options.groups())),
          m_inputsOfGroup(input.value->channels / m_groups), m_outputsOfGroup(output->channels / m_groups)
    {
        const Geometry geometry = geometryOf(module.options);
        planForward(geometry);
        planBackward(geometry);
    }

    void begin(const LaneGroups &groups, int workers) override
    {
        const int lanes = groups.lanes;
        if (isPadded())
            m_paddedInputs.resize(workers, std::int64_t(input().channels) * m_image.plane(), lanes);
        if (input().needsGradient)
            m_paddedGradients.resize(workers, std::int64_t(output().channels) * m_gradientImage.plane(),
                                     lanes);
        m_weightGradients = torch::empty({groups.count(), m_weight.numel()});
        m_biasGradients = torch::empty({groups.count(), output().channels});
        packWeights();
    }

    void forward(int group, int worker) override
    {
        const float *source = paddedInput(group, worker);
        const Gather gather = forwardGather();
        const float *bias = m_bias.defined() ? m_bias.data_ptr<float>() : nullptr;
        for (int part = 0; part < m_groups; ++part)
            m_kernels.correlate(source + inputPart(part), gather,
                                m_forwardWeights.data_ptr<float>() + part * weightsOfGroup(),
                                bias ? bias + part * m_outputsOfGroup : nullptr, m_outputsOfGroup,
                                output().values.part(group) + outputPart(part, output().plane()));
    }

    void backward(int group, int worker) override
    {
        if (m_weight.requires_grad())
            parameterGradients(group, worker);
        if (input().needsGradient)
            inputGradient(group, worker);
    }

    void finish() override
    {
        if (!m_weight.requires_grad())
            return;
        m_weight.mutable_grad() = m_weightGradients.sum(0).view(m_weight.sizes());
        if (m_bias.defined())
            m_bias.mutable_grad() = m_biasGradients.sum(0);
    }

private:
    void planForward(const Geometry &geometry)
    {
        const LaneValue &from = input();
        // As far as the last window reaches: with a stride the last rows may be read by none.
        const auto reach = [](int outputs, int stride, int dilation, int kernel) {
            return (outputs - 1) * stride + dilation * (kernel - 1) + 1;
        };
        m_image.top = geometry.top;
        m_image.left = geometry.left;
        m_image.height =
            std::max(geometry.top + from.height, reach(output().height, geometry.strideHeight,
                                                       geometry.dilationHeight, geometry.kernelHeight));
        m_image.width =
            std::max(geometry.left + from.width, reach(output().width, geometry.strideWidth,
                                                       geometry.dilationWidth, geometry.kernelWidth));
        m_pixels = grid(output().height, output().width, geometry.strideHeight * m_image.width,
                        geometry.strideWidth);
        m_taps = taps(m_inputsOfGroup, m_image.plane(),
                      grid(geometry.kernelHeight, geometry.kernelWidth,
                           geometry.dilationHeight * m_image.width, geometry.dilationWidth));
    }

    void planBackward(const Geometry &geometry)
    {
        const LaneValue &to = input();
        // Input pixel i takes gradient from output pixel o by kernel pixel k where i = o * stride + k *
        // dilation - padding.
        const int above = geometry.dilationHeight * (geometry.kernelHeight - 1);
        const int before = geometry.dilationWidth * (geometry.kernelWidth - 1);
        PaddedImage &image = m_gradientImage;
        image.rowStep = geometry.strideHeight;
        image.columnStep = geometry.strideWidth;
        image.top = above;
        image.left = before;
        image.height =
            std::max(geometry.top + to.height + above, above + (output().height - 1) * image.rowStep + 1);
        image.width =
            std::max(geometry.left + to.width + before, before + (output().width - 1) * image.columnStep + 1);
        m_gradientPixels = grid(to.height, to.width, image.width, 1);
        for (int &pixel : m_gradientPixels)
            pixel += geometry.top * image.width + geometry.left;
        std::vector<int> kernel = grid(geometry.kernelHeight, geometry.kernelWidth,
                                       geometry.dilationHeight * image.width, geometry.dilationWidth);
        std::reverse(kernel.begin(), kernel.end());
        m_gradientTaps = taps(m_outputsOfGroup, image.plane(), kernel);
    }

    bool isPadded() const { return m_image.plane() != input().plane() || m_image.width != input().width; }

    std::int64_t weightsOfGroup() const { return m_weight.numel() / m_groups; }
    std::int64_t inputPart(int part) const
    {
        return std::int64_t(part) * m_inputsOfGroup * m_image.plane() * m_kernels.lanes;
    }
    std::int64_t outputPart(int part, int plane) const
    {
        return std::int64_t(part) * m_outputsOfGroup * plane * m_kernels.lanes;
    }

    Gather forwardGather() const
    {
        return {m_pixels.data(), static_cast<int>(m_pixels.size()), m_taps.data(),
                static_cast<int>(m_taps.size())};
    }

    /// [group][output][input, kernel] as [group][input, kernel][output] for the forward pass, and as
    /// [group][output, kernel][input] for the input's gradient.
    void packWeights()
    {
        const torch::NoGradGuard guard;
        const torch::Tensor weights =
            m_weight.view({m_groups, m_outputsOfGroup, m_inputsOfGroup, m_weight.size(2) * m_weight.size(3)});
        m_forwardWeights = weights.permute({0, 2, 3, 1}).contiguous();
        if (input().needsGradient)
            m_backwardWeights = weights.permute({0, 1, 3, 2}).contiguous();
    }

    void parameterGradients(int group, int worker)
    {
        const float *source = paddedInput(group, worker);
        const float *gradient = output().gradients.part(group);
        const Gather gather = forwardGather();
        for (int part = 0; part < m_groups; ++part)
            m_kernels.correlateGradient(source + inputPart(part), gather,
                                        gradient + outputPart(part, output().plane()), m_outputsOfGroup,
                                        m_weightGradients.data_ptr<float>() + group * m_weight.numel() +
                                            part * weightsOfGroup());
        m_kernels.planeSums(gradient, output().channels, output().plane(),
                            m_biasGradients.data_ptr<float>() + std::int64_t(group) * output().channels);
    }

    const float *paddedInput(int group, int worker) const
    {
        const float *values = input().values.part(group);
        if (!isPadded())
            return values;
        float *padded = m_paddedInputs.part(worker);
        m_kernels.place(values, m_image.placement(input().channels, input().height, input().width), padded);
        return padded;
    }

    void inputGradient(int group, int worker)
    {
        float *padded = m_paddedGradients.part(worker);
        m_kernels.place(output().gradients.part(group),
                        m_gradientImage.placement(output().channels, output().height, output().width),
                        padded);
        const Gather gather{m_gradientPixels.data(), static_cast<int>(m_gradientPixels.size()),
                            m_gradientTaps.data(), static_cast<int>(m_gradientTaps.size())};
        const std::int64_t inputVectors = std::int64_t(m_inputsOfGroup) * input().plane() * m_kernels.lanes;
        for (int part = 0; part < m_groups; ++part) {
            const float *from = padded + outputPart(part, m_gradientImage.plane());
            const float *weights = m_backwardWeights.data_ptr<float>() + part * weightsOfGroup();
            float *to = input().gradients.part(group) + part * inputVectors;
            if (m_inputs.front().addsGradient)
                m_kernels.addCorrelation(from, gather, weights, m_inputsOfGroup, to);
            else
                m_kernels.correlate(from, gather, weights, nullptr, m_inputsOfGroup, to);
        }
    }

    torch::Tensor m_weight;
    torch::Tensor m_bias;
    int m_groups;
    int m_inputsOfGroup;
    int m_outputsOfGroup;
    PaddedImage m_image;
    PaddedImage m_gradientImage;
    std::vector<int> m_pixels;
    std::vector<int> m_taps;
    std::vector<int> m_gradientPixels;
    std::vector<int> m_gradientTaps;
    torch::Tensor m_forwardWeights;
    torch::Tensor m_backwardWeights;
    LaneBuffer m_paddedInputs;    ///< for each worker
    LaneBuffer m_paddedGradients; ///< for each worker
    torch::Tensor m_weightGradients;
    torch::Tensor m_biasGradients;
};

} // namespace

std::unique_ptr<LaneLayer> laneConvolution(torch::nn::Conv2dImpl &module, const LaneLayer::Input &input,
                                           LaneValue *output)
{
    return std::make_unique<LaneConvolution>(module, input, output);
}

} // namespace workbench
