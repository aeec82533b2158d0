#pragma once

#include "core/engine/batches.h"
#include "core/engine/loss.h"
#include "core/engine/model.h"
#include "core/train/metrics.h"

#include <span>
#include <stop_token>

namespace workbench {

/// Told how many images are through.
using EvaluationProgress = std::function<void(std::int64_t done, std::int64_t total)>;
/// Given one image's class probabilities; in the order of the images.
using ProbabilityTaker = std::function<void(std::span<const float> probabilities)>;

/// Mean loss and accuracy over `positions` of `source`, in evaluation mode, without gradients. None when
/// stopped. `take` gets what the network says of each image on the way. Private to core's torch sources.
std::optional<TestMetrics> evaluate(Model &model, const BatchSource &source,
                                    const std::vector<std::int64_t> &positions, const Loss &loss,
                                    std::stop_token stop, const EvaluationProgress &progress = {},
                                    const ProbabilityTaker &take = {});

/// Hands the probabilities in a batch's output to `take`, image by image.
void takeProbabilities(const Network &network, const torch::Tensor &output, const ProbabilityTaker &take);

/// 0, 1, ... count - 1
std::vector<std::int64_t> allPositions(std::int64_t count);

/// Evaluation mode and no gradients as long as it lives; the mode goes back to what it was.
class EvaluationScope
{
public:
    explicit EvaluationScope(Model &model) : m_model(model), m_training(model.isTraining())
    {
        model.setTraining(false);
    }
    ~EvaluationScope() { m_model.setTraining(m_training); }
    EvaluationScope(const EvaluationScope &) = delete;
    EvaluationScope &operator=(const EvaluationScope &) = delete;

private:
    torch::NoGradGuard m_noGrad;
    Model &m_model;
    bool m_training;
};

} // namespace workbench
