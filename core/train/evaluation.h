#pragma once

#include "core/engine/batches.h"
#include "core/engine/loss.h"
#include "core/engine/model.h"
#include "core/train/metrics.h"

#include <stop_token>

namespace workbench {

/// Told how many images are through.
using EvaluationProgress = std::function<void(std::int64_t done, std::int64_t total)>;

/// Mean loss and accuracy over `positions` of `source`, in evaluation mode, without gradients. None when
/// stopped. Private to core's torch sources.
std::optional<TestMetrics> evaluate(Model &model, const BatchSource &source,
                                    const std::vector<std::int64_t> &positions, const Loss &loss,
                                    std::stop_token stop, const EvaluationProgress &progress = {});

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
