#include "core/engine/lanes/lane_layer.h"

namespace workbench {

namespace {

/// The input rows (or columns) one output row reads.
struct AxisWindow
{
    std::vector<int> places;
    int paddedSize; ///< with the padding it covers
};

using Axis = std::vector<AxisWindow>;

template<typename Options>
Axis slidingAxis(const Options &options, std::size_t side, int dilation, int inputs, int outputs)
{
    const int kernel = static_cast<int>(options.kernel_size()->at(side));
    const int stride = static_cast<int>(options.stride()->at(side));
    const int padding = static_cast<int>(options.padding()->at(side));
    Axis axis;
    for (int output = 0; output < outputs; ++output) {
        const int start = output * stride - padding;
        AxisWindow window{{}, std::min(start + kernel, inputs + padding) - start};
        for (int i = 0; i < kernel; ++i) {
            const int place = start + i * dilation;
            if (place >= 0 && place < inputs)
                window.places.push_back(place);
        }
        axis.push_back(std::move(window));
    }
    return axis;
}

Axis adaptiveAxis(int inputs, int outputs)
{
    Axis axis;
    for (int output = 0; output < outputs; ++output) {
        AxisWindow window{{}, 0};
        const int end = ((output + 1) * inputs + outputs - 1) / outputs;
        for (int place = output * inputs / outputs; place < end; ++place)
            window.places.push_back(place);
        axis.push_back(std::move(window));
    }
    return axis;
}

/// Owns what a WindowTable points at.
struct Windows
{
    std::vector<int> begins;
    std::vector<int> offsets;
    std::vector<float> divisors;

    Windows(const Axis &rows, const Axis &columns, int width, bool countsPadding)
    {
        for (const AxisWindow &row : rows) {
            for (const AxisWindow &column : columns) {
                begins.push_back(static_cast<int>(offsets.size()));
                for (const int y : row.places) {
                    for (const int x : column.places)
                        offsets.push_back(y * width + x);
                }
                const auto inside = static_cast<int>(row.places.size() * column.places.size());
                divisors.push_back(
                    static_cast<float>(countsPadding ? row.paddedSize * column.paddedSize : inside));
            }
        }
        begins.push_back(static_cast<int>(offsets.size()));
    }

    WindowTable table() const
    {
        return {begins.data(), offsets.data(), divisors.data(), static_cast<int>(divisors.size())};
    }
};

class LanePooling : public LaneLayer
{
public:
    LanePooling(const Input &input, LaneValue *output, Windows windows)
        : LaneLayer({input}, output), m_windows(std::move(windows))
    {}
    void begin(const LaneGroups &, int) override {}

protected:
    Windows m_windows;
};

class LaneMaxPool : public LanePooling
{
public:
    using LanePooling::LanePooling;

    void forward(int group, int) override
    {
        m_kernels.maxima(input().values.part(group), input().channels, input().plane(), m_windows.table(),
                         output().values.part(group));
    }

    void backward(int group, int) override
    {
        if (!input().needsGradient)
            return;
        m_kernels.maximaGradient(input().values.part(group), input().channels, input().plane(),
                                 m_windows.table(), output().values.part(group),
                                 output().gradients.part(group), gradientToAddTo(m_inputs.front(), group));
    }
};

class LaneMeanPool : public LanePooling
{
public:
    using LanePooling::LanePooling;

    void forward(int group, int) override
    {
        m_kernels.means(input().values.part(group), input().channels, input().plane(), m_windows.table(),
                        output().values.part(group));
    }

    void backward(int group, int) override
    {
        if (!input().needsGradient)
            return;
        m_kernels.meansGradient(input().channels, input().plane(), m_windows.table(),
                                output().gradients.part(group), gradientToAddTo(m_inputs.front(), group));
    }
};

template<typename Options>
Windows slidingWindows(const Options &options, std::array<int, 2> dilation, const LaneValue &from,
                       const LaneValue &to, bool countsPadding)
{
    return {slidingAxis(options, 0, dilation[0], from.height, to.height),
            slidingAxis(options, 1, dilation[1], from.width, to.width), from.width, countsPadding};
}

Windows adaptiveWindows(const LaneValue &from, const LaneValue &to)
{
    return {adaptiveAxis(from.height, to.height), adaptiveAxis(from.width, to.width), from.width, false};
}

} // namespace

bool isLanePooling(torch::nn::Module &module)
{
    return dynamic_cast<torch::nn::MaxPool2dImpl *>(&module) ||
           dynamic_cast<torch::nn::AvgPool2dImpl *>(&module) ||
           dynamic_cast<torch::nn::AdaptiveMaxPool2dImpl *>(&module) ||
           dynamic_cast<torch::nn::AdaptiveAvgPool2dImpl *>(&module);
}

std::unique_ptr<LaneLayer> lanePooling(torch::nn::Module &module, const LaneLayer::Input &input,
                                       LaneValue *output)
{
    const LaneValue &from = *input.value;
    if (const auto *most = dynamic_cast<torch::nn::MaxPool2dImpl *>(&module)) {
        const auto &dilation = *most->options.dilation();
        return std::make_unique<LaneMaxPool>(
            input, output,
            slidingWindows(most->options, {static_cast<int>(dilation[0]), static_cast<int>(dilation[1])},
                           from, *output, false));
    }
    if (const auto *mean = dynamic_cast<torch::nn::AvgPool2dImpl *>(&module))
        return std::make_unique<LaneMeanPool>(
            input, output,
            slidingWindows(mean->options, {1, 1}, from, *output, mean->options.count_include_pad()));
    if (dynamic_cast<torch::nn::AdaptiveMaxPool2dImpl *>(&module))
        return std::make_unique<LaneMaxPool>(input, output, adaptiveWindows(from, *output));
    return std::make_unique<LaneMeanPool>(input, output, adaptiveWindows(from, *output));
}

} // namespace workbench
