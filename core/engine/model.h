#pragma once

#include "core/engine/batches.h"
#include "core/engine/operation.h"
#include "core/exchange/safetensors.h"
#include "core/layers/analysis.h"

namespace workbench {

/// A network made executable, run layer by layer. Belongs to one thread at a time. Private to core's torch
/// sources.
class Model
{
public:
    /// Called with each layer's id and output, in the network's order.
    using Tap = std::function<void(const QString &id, const torch::Tensor &output)>;

    struct Step
    {
        QString id;
        std::shared_ptr<Operation> operation;
        std::vector<std::size_t> inputs;   ///< 0 is the batch, i + 1 the output of step i
        std::vector<std::size_t> finished; ///< values nobody reads after this step
    };
    /// Weights are drawn as PyTorch draws them, from `seed`. Fails with the network's first fault, or when
    /// memory is short.
    static Result<std::unique_ptr<Model>> build(const Network &network, const QString &device,
                                                std::int64_t seed);

    /// `batch`: [samples, channels, height, width] on `device()`.
    torch::Tensor forward(const torch::Tensor &batch, const Tap &tap = {});
    /// The same from step `first` on, which alone reads `value`, the output of the step before it.
    torch::Tensor forwardFrom(std::size_t first, const torch::Tensor &value, const Tap &tap = {});

    /// Training or evaluation mode (Dropout, BatchNorm).
    void setTraining(bool training);
    bool isTraining() const { return m_training; }
    /// From the first convolution on, images lie as [height][width][channels]: the same numbers within
    /// rounding, often sooner.
    void setChannelsLast(bool channelsLast) { m_channelsLast = channelsLast; }

    /// Convolutions and Linear layers are computed in bfloat16 (LibTorch's autocast) while training; outputs
    /// are float again.
    void setBfloat16(bool bfloat16) { m_bfloat16 = bfloat16; }
    bool isBfloat16() const { return m_bfloat16; }

    /// How bytes become this model's batches. None or Given; at first None.
    void setNormalization(const Normalization &normalization)
    {
        m_preprocessing = Preprocessing(m_device, normalization);
    }
    const Preprocessing &preprocessing() const { return m_preprocessing; }

    /// A model of the same network whose weights are this one's own memory and whose gradients are its own.
    /// Only for a network without buffers.
    std::unique_ptr<Model> replica() const;

    const Network &network() const { return m_network; }
    const std::vector<Step> &steps() const { return m_steps; }
    torch::Device device() const { return m_device; }
    /// The trainable tensors in PyTorch's order.
    std::vector<torch::Tensor> parameters() const;
    /// A layer's own tensor ("weight"); undefined where there is none.
    torch::Tensor tensor(const QString &layer, const QString &name) const;

    /// Copies of all weights and buffers, named "<layer id>.<name>".
    TensorMap weights() const;
    /// Fails, changing nothing, when a tensor is missing, surplus or of another shape or type.
    Result<void> setWeights(const TensorMap &weights);

private:
    Model(const Network &network, torch::Device device);
    /// All weights and buffers by name.
    std::vector<std::pair<QString, torch::Tensor>> tensors() const;

    void addSteps(const NetworkAnalysis &analysis);
    void planReleases();

    Network m_network;
    torch::Device m_device;
    std::vector<Step> m_steps;
    bool m_training = true;
    bool m_channelsLast = false;
    bool m_bfloat16 = false;
    Preprocessing m_preprocessing{m_device, {}};
};

/// Tensor <-> plain bytes. The bytes are a copy.
TensorData dataOf(const torch::Tensor &tensor);
/// Fails on a type the engine does not use.
Result<torch::Tensor> tensorOf(const TensorData &data, const QString &name);

/// Whether memory was short: of the system, or of the device.
bool isOutOfMemory(const std::exception &exception);

/// The sentence for an exception of LibTorch: its first line, without the stack trace.
QString sentenceOf(const std::exception &exception);

} // namespace workbench
