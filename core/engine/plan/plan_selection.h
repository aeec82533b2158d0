#pragma once

#include "core/engine/plan/plan_timing.h"

namespace workbench {

/// What a plan is chosen for.
struct PlanWish
{
    QString text = QStringLiteral("auto"); ///< or a plan's own text
    int threads = 1;                       ///< at most
    std::int64_t batchSize = 64;
    std::int64_t runImages = 0; ///< images the whole run will see: a short run is not worth timing plans for
};

struct PlanSelection
{
    PlanChoice choice;
    PlanOrigin origin = PlanOrigin::Reference;
    std::unique_ptr<ExecutionPlan> plan; ///< made of the choice
};

/// Chooses a plan, timing candidates where nothing is remembered (`aboutToTime` is called before). Fails when
/// the wish cannot be fulfilled. A stop gives the reference.
Result<PlanSelection> selectPlan(Model &model, const PlanWish &wish, const BatchSource &images,
                                 const torch::Tensor &positions, const Loss &loss,
                                 const std::stop_token &stop, const std::function<void()> &aboutToTime);

} // namespace workbench
