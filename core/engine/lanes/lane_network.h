#pragma once

#include "core/engine/lanes/lane_layer.h"
#include "core/engine/model.h"
#include "core/engine/workers.h"

namespace workbench {

/// The first layers of a model, from its input to the last of them, on groups of samples side by side
/// (kernels.h): forward and backward, in training mode. The model's weights are read, and its parameters get
/// their gradients; buffers such as running means change as the model itself would change them. Belongs to
/// one thread, which shares the work with `workers`. Private to core's torch sources.
class LaneNetwork
{
public:
    /// As many of the model's first layers as there are kernels for and as end in one value; none when no
    /// convolution is among them. `model` and `workers` outlive it.
    static std::unique_ptr<LaneNetwork> make(Model &model, Workers &workers);

    /// How many of the model's steps it takes over.
    std::size_t stepCount() const { return m_layers.size(); }

    /// `images`: [samples, channels, height, width], floats. Gives the last step's output, likewise.
    torch::Tensor forward(const torch::Tensor &images);
    /// False where all its layers are frozen.
    bool needsGradient() const { return m_values.back()->needsGradient; }
    /// Only where needed. `gradient`: of the loss with respect to the output of the last `forward`.
    void backward(const torch::Tensor &gradient);

private:
    LaneNetwork(Model &model, Workers &workers) : m_model(model), m_workers(workers) {}
    void addSteps(std::size_t count);
    void addValue(const Shape &shape);
    void addLayer(std::size_t step, const std::vector<std::vector<std::size_t>> &readers);
    static std::unique_ptr<LaneLayer>
    makeLayer(torch::nn::Module *module, const std::vector<LaneLayer::Input> &inputs, LaneValue *output);
    void begin(std::int64_t samples);
    std::size_t endOf(std::size_t stage) const;
    void fill(const LaneBuffer &buffer, const LaneValue &value, const torch::Tensor &samples,
              int group) const;
    void read(const LaneValue &value, torch::Tensor &samples, int group) const;

    Model &m_model;
    Workers &m_workers;
    LaneGroups m_groups;
    std::vector<std::unique_ptr<LaneValue>> m_owned;
    std::vector<LaneValue *> m_values; ///< 0 is the batch, i + 1 the output of step i
    std::vector<std::unique_ptr<LaneLayer>> m_layers;
    /// Where each stage begins: at the first layer, then at each one that mixes samples. Within a stage a
    /// worker takes its group from layer to layer without waiting for the others.
    std::vector<std::size_t> m_stages;
};

} // namespace workbench
