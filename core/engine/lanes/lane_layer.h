#pragma once

#include "core/engine/lanes/kernels.h"
#include "core/engine/torch.h"
#include "core/graph/shape.h"

#include <memory>
#include <optional>
#include <vector>

namespace workbench {

/// Groups of samples side by side, and how many of each are there: only the last may be short.
struct LaneGroups
{
    std::int64_t samples = 0;
    int lanes = 1;

    int count() const { return static_cast<int>((samples + lanes - 1) / lanes); }
    int samplesOf(int group) const
    {
        return static_cast<int>(std::min<std::int64_t>(lanes, samples - std::int64_t(group) * lanes));
    }
};

/// Memory for one array of vectors in each group (or for each worker), zero at first.
class LaneBuffer
{
public:
    void resize(int parts, std::int64_t vectors, int lanes);
    float *part(int index) const { return m_data + index * m_part; }

private:
    torch::Tensor m_memory; ///< aligned to 64 bytes by LibTorch
    float *m_data = nullptr;
    std::int64_t m_part = 0;
};

/// What one layer gives, and the gradient of the loss with respect to it.
struct LaneValue
{
    int channels = 0;
    int height = 0;
    int width = 0;
    bool needsGradient = false;
    LaneBuffer values;
    LaneBuffer gradients;

    int plane() const { return height * width; }
    int vectors() const { return channels * plane(); }
};

/// One layer on groups of samples. Its functions for a group are called by any worker, each group by one at a
/// time; the others by the thread that trains, while no worker is busy. Private to core's torch sources.
class LaneLayer
{
public:
    struct Input
    {
        LaneValue *value;
        bool addsGradient; ///< another reader has already written the value's gradient
    };

    LaneLayer(std::vector<Input> inputs, LaneValue *output)
        : m_inputs(std::move(inputs)), m_output(output), m_kernels(laneKernels())
    {}
    virtual ~LaneLayer() = default;

    /// Before the first group of a batch.
    virtual void begin(const LaneGroups &groups, int workers) = 0;
    virtual void forward(int group, int worker) = 0;
    virtual void backward(int group, int worker) = 0;
    /// After the last group: leaves the gradients in the layer's parameters.
    virtual void finish() {}

    /// A layer that mixes samples looks at every group before it goes on with the first.
    virtual bool mixesSamples() const { return false; }
    virtual void measure(int /*group*/) {}
    virtual void combine() {}
    virtual void measureGradient(int /*group*/) {}
    virtual void combineGradient() {}

protected:
    LaneValue &input() const { return *m_inputs.front().value; }
    LaneValue &output() const { return *m_output; }
    /// The memory a layer adds its gradient to: cleared when nobody has written it yet.
    float *gradientToAddTo(const Input &input, int group) const;
    /// Gives the output's gradient to an input of the same shape.
    void passOn(const Input &input, int group) const;

    std::vector<Input> m_inputs;
    LaneValue *m_output;
    const LaneKernels &m_kernels;
};

/// A rectifier: below 0 times `slope`, at most `cap`.
struct LaneRectifierShape
{
    float slope;
    float cap;
};
/// That of ReLU, ReLU6 and LeakyReLU; none for another module.
std::optional<LaneRectifierShape> laneRectifierShape(torch::nn::Module &module);

// One file for each family. The layer computes what the module does in training.
std::unique_ptr<LaneLayer> laneConvolution(torch::nn::Conv2dImpl &module, const LaneLayer::Input &input,
                                           LaneValue *output);
std::unique_ptr<LaneLayer> laneBatchNorm(torch::nn::BatchNorm2dImpl &module, const LaneLayer::Input &input,
                                         LaneValue *output);
bool isLanePooling(torch::nn::Module &module);
std::unique_ptr<LaneLayer> lanePooling(torch::nn::Module &module, const LaneLayer::Input &input,
                                       LaneValue *output);
/// Works in place where `output` is the input's value.
std::unique_ptr<LaneLayer> laneRectifier(LaneRectifierShape shape, const LaneLayer::Input &input,
                                         LaneValue *output);
std::unique_ptr<LaneLayer> laneSum(const std::vector<LaneLayer::Input> &inputs, LaneValue *output);

} // namespace workbench
