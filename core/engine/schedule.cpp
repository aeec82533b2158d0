#include "core/engine/schedule.h"

#include "core/document/vocabulary.h"

namespace workbench {

double nextLearningRate(const Choice &schedule, double rate, std::int64_t epochsDone)
{
    if (schedule.type != QLatin1String("StepLR"))
        return rate;
    const Arguments arguments(findChoice(scheduleTypes(), schedule.type)->parameters, schedule.parameters);
    return epochsDone % arguments.integer("step_size") == 0 ? rate * arguments.real("gamma") : rate;
}

} // namespace workbench
