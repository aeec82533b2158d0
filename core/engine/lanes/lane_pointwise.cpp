#include "core/engine/lanes/lane_layer.h"

#include <limits>

namespace workbench {

namespace {

/// ReLU and its kin. Works in place where its output is its input's memory.
class LaneRectifier : public LaneLayer
{
public:
    LaneRectifier(const Input &input, LaneValue *output, LaneRectifierShape shape)
        : LaneLayer({input}, output), m_shape(shape)
    {}
    void begin(const LaneGroups &, int) override {}

    void forward(int group, int) override
    {
        if (!isInPlace())
            m_kernels.copy(input().values.part(group), output().vectors(), output().values.part(group));
        m_kernels.rectify(output().values.part(group), output().vectors(), m_shape.slope, m_shape.cap);
    }

    void backward(int group, int) override
    {
        if (!input().needsGradient)
            return;
        float *gradient = output().gradients.part(group);
        m_kernels.rectifyGradient(output().values.part(group), output().vectors(), m_shape.slope, m_shape.cap,
                                  gradient);
        if (!isInPlace())
            passOn(m_inputs.front(), group);
    }

private:
    bool isInPlace() const { return &input() == &output(); }

    LaneRectifierShape m_shape;
};

class LaneSum : public LaneLayer
{
public:
    using LaneLayer::LaneLayer;
    void begin(const LaneGroups &, int) override {}

    void forward(int group, int) override
    {
        float *sum = output().values.part(group);
        m_kernels.copy(input().values.part(group), output().vectors(), sum);
        for (std::size_t i = 1; i < m_inputs.size(); ++i)
            m_kernels.add(m_inputs[i].value->values.part(group), output().vectors(), sum);
    }

    void backward(int group, int) override
    {
        for (const Input &each : m_inputs) {
            if (each.value->needsGradient)
                passOn(each, group);
        }
    }
};

} // namespace

std::optional<LaneRectifierShape> laneRectifierShape(torch::nn::Module &module)
{
    constexpr float endless = std::numeric_limits<float>::infinity();
    if (dynamic_cast<torch::nn::ReLUImpl *>(&module))
        return LaneRectifierShape{0, endless};
    if (dynamic_cast<torch::nn::ReLU6Impl *>(&module))
        return LaneRectifierShape{0, 6};
    const auto *leaky = dynamic_cast<torch::nn::LeakyReLUImpl *>(&module);
    // With a negative slope the output no longer tells the sign of the input.
    if (leaky && leaky->options.negative_slope() >= 0)
        return LaneRectifierShape{static_cast<float>(leaky->options.negative_slope()), endless};
    return std::nullopt;
}

std::unique_ptr<LaneLayer> laneRectifier(LaneRectifierShape shape, const LaneLayer::Input &input,
                                         LaneValue *output)
{
    return std::make_unique<LaneRectifier>(input, output, shape);
}

std::unique_ptr<LaneLayer> laneSum(const std::vector<LaneLayer::Input> &inputs, LaneValue *output)
{
    return std::make_unique<LaneSum>(inputs, output);
}

} // namespace workbench
