#pragma once

#include "core/engine/model.h"
#include "core/insight/attribution.h"

// What the sources that explain a model share. Private to core's torch sources.

namespace workbench {

/// Pictures in one pass: few, so that a stop is answered soon.
inline constexpr std::int64_t picturesAtOnce = 8;

/// Thrown when the caller no longer wants the answer.
struct AskingStopped
{};

inline void mayGoOn(const std::stop_token &stop)
{
    if (stop.stop_requested())
        throw AskingStopped();
}

/// Runs `work`, a stop and what LibTorch throws as one sentence.
Result<void> asking(const std::function<void()> &work);

/// Why such a picture cannot be asked about; none when it can.
std::optional<Error> pictureFault(const Network &network, const Planes &pixels);

/// Pixels in [0, 1] as the network reads them: [1, channels, height, width].
torch::Tensor inputOf(const Model &model, const Planes &pixels);
/// Pixels of one colour, likewise.
torch::Tensor inputOfColor(const Model &model, const Planes &like, const std::vector<float> &color);

/// The values in front of a Softmax or LogSoftmax at the end, else the output: [samples, classes].
torch::Tensor logitsOf(Model &model, const torch::Tensor &batch, const Model::Tap &tap = {});

/// The score that is explained. Lives shorter than the model.
class ClassScore
{
public:
    ClassScore(Model &model, std::int64_t target, std::optional<std::int64_t> against, std::stop_token stop)
        : m_model(model), m_target(target), m_against(against), m_stop(std::move(stop))
    {}

    /// [samples, ...] -> [samples]. Throws AskingStopped.
    torch::Tensor operator()(const torch::Tensor &batch, const Model::Tap &tap = {}) const;
    /// Of each sample's score with respect to its input; of the batch's sizes.
    torch::Tensor gradient(const torch::Tensor &batch) const;

    Model &model() const { return m_model; }
    const std::stop_token &stop() const { return m_stop; }

private:
    Model &m_model;
    std::int64_t m_target;
    std::optional<std::int64_t> m_against;
    std::stop_token m_stop;
};

/// The gradient of the sum of `scores`; zeros where they do not depend on `values`.
torch::Tensor gradientOf(const torch::Tensor &scores, const torch::Tensor &values);

/// Grad-CAM or Grad-CAM++ of the layer's maps, as large as the input: [1, height, width].
torch::Tensor classActivation(const ClassScore &score, const torch::Tensor &input, AttributionMethod method,
                              Attribution &attribution);

/// [1, height, width]
torch::Tensor occlusionMap(const ClassScore &score, const torch::Tensor &input, const Planes &pixels,
                           Attribution &attribution);

} // namespace workbench
