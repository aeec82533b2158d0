#pragma once

#include "core/engine/plan/execution_plan.h"

#include <stop_token>

namespace workbench {

/// How long one step of a plan takes; the shortest that was seen.
struct PlanTime
{
    PlanChoice choice;
    double seconds = 0;
};

/// The plans worth trying for batches of that size with at most `threads` threads; the reference is the
/// first.
std::vector<PlanChoice> planCandidates(Model &model, int threads, std::int64_t batchSize);

/// Tries the candidates in turns on `batch` for under two seconds, the fastest first in the answer. Weights,
/// buffers and random state are as before; gradients are gone. Empty when stopped.
std::vector<PlanTime> timePlans(Model &model, const std::vector<PlanChoice> &candidates, const Batch &batch,
                                const Loss &loss, const std::stop_token &stop);

} // namespace workbench
