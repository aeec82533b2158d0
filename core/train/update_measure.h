#pragma once

#include "core/engine/model.h"
#include "core/train/update_metrics.h"

namespace workbench {

/// Compares the weights before and after one step of the optimizer. Made between the gradients and the step,
/// before clipping. Private to core's torch sources.
class UpdateMeasure
{
public:
    explicit UpdateMeasure(const Model &model);
    /// After the step.
    UpdateMetrics finish(const BatchMetrics &batch) const;

private:
    struct Before
    {
        QString layer;
        double gradientNorm = 0;
        torch::Tensor weight; ///< the model's own; undefined where it is not trained
        torch::Tensor copy;
    };

    std::vector<Before> m_layers;
    double m_gradientNorm = 0;
    double m_seconds = 0;
};

} // namespace workbench
