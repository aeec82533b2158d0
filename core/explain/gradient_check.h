#pragma once

#include "core/explain/training_step.h"

namespace workbench {

/// The slope of the loss at one weight, found in two ways, both in float64.
struct GradientCheck
{
    QString parameter;
    std::int64_t element = 0; ///< place in the tensor's row-major order
    double weight = 0;
    double step = 0;      ///< e
    double lossMinus = 0; ///< at weight - e
    double lossPlus = 0;  ///< at weight + e
    double numeric = 0;   ///< (lossPlus - lossMinus) / 2e
    double autograd = 0;
    /// |numeric - autograd| / max(|numeric|, |autograd|); 0 where both are 0
    double relativeDifference = 0;
};

inline constexpr double usualCheckStep = 1e-5;

/// Checks the gradient of one weight as the last batch of `request` has it, at the request's weights, with a
/// model of its own. Knows no Qt thread; answers `stop` between two passes.
Result<GradientCheck> checkGradient(const TrainingStepRequest &request, const QString &parameter,
                                    std::int64_t element, std::stop_token stop, double step = usualCheckStep);

} // namespace workbench
