#include "core/engine/plan/plan_timing.h"

#include "core/elapsed.h"
#include "core/engine/lanes/kernels.h"
#include "core/engine/optimizer_state.h"

#include <algorithm>

namespace workbench {

namespace {

constexpr double roundSeconds = 1.5; ///< for all rounds; a last step and the building of plans come on top
constexpr int rounds = 3;

/// Puts back what training steps change besides gradients.
class Untouched
{
public:
    explicit Untouched(Model &model)
        : m_model(model), m_weights(model.weights()), m_generator(generatorState()),
          m_training(model.isTraining())
    {
        model.setTraining(true);
    }
    ~Untouched()
    {
        for (auto &parameter : m_model.parameters())
            parameter.mutable_grad().reset();
        (void)m_model.setWeights(m_weights);
        (void)setGeneratorState(m_generator);
        m_model.setTraining(m_training);
    }

private:
    Model &m_model;
    TensorMap m_weights;
    TensorData m_generator;
    bool m_training;
};

double stepSeconds(ExecutionPlan &plan, const Batch &batch, const Loss &loss)
{
    QElapsedTimer timer;
    timer.start();
    (void)plan.step(batch, loss);
    return secondsOf(timer);
}

/// Steps until the candidate's share of a round is over; at least one.
double shortestStep(ExecutionPlan &plan, const Batch &batch, const Loss &loss, double share,
                    const std::stop_token &stop)
{
    double shortest = stepSeconds(plan, batch, loss);
    for (double total = shortest; total + shortest < share && !stop.stop_requested();) {
        const double seconds = stepSeconds(plan, batch, loss);
        shortest = std::min(shortest, seconds);
        total += seconds;
    }
    return shortest;
}

} // namespace

std::vector<PlanChoice> planCandidates(Model &model, int threads, std::int64_t batchSize)
{
    using Kind = PlanChoice::Kind;
    std::vector<PlanChoice> candidates{{}};
    if (!model.device().is_cpu())
        return candidates;
    if (model.isBfloat16()) {
        candidates.push_back({Kind::Plain, 1, true});
        if (threads > 1)
            candidates.push_back({Kind::Plain, threads, true});
        return candidates;
    }
    const bool alone = treatsSamplesAlone(model);
    const auto add = [&](Kind kind, int workers, bool channelsLast) {
        candidates.push_back({kind, workers, channelsLast});
    };
    // However busy the machine is now, more workers hardly cost, and all give the same bits.
    const auto groups = (batchSize + laneKernels().lanes - 1) / laneKernels().lanes;
    add(Kind::Lanes, static_cast<int>(std::min<std::int64_t>(threads, groups)), false);
    if (threads > 1 && alone) {
        add(Kind::Replicas, threads, true);
        add(Kind::Replicas, threads, false);
    }
    if (threads > 1)
        add(Kind::Plain, threads, false);
    if (alone)
        add(Kind::Plain, 1, true);
    return candidates;
}

std::vector<PlanTime> timePlans(Model &model, const std::vector<PlanChoice> &candidates, const Batch &batch,
                                const Loss &loss, const std::stop_token &stop)
{
    const Untouched untouched(model);
    QElapsedTimer timer;
    timer.start();
    const double share = roundSeconds / (rounds * double(candidates.size()));
    std::vector<PlanTime> times;
    // In turns: what else the machine does then hits all alike. A plan lives for its turn only, so that no
    // idle threads of another disturb it.
    for (int round = 0; round < rounds; ++round) {
        for (const auto &choice : candidates) {
            if (stop.stop_requested())
                return {};
            const bool late = secondsOf(timer) > roundSeconds;
            const auto known = std::find_if(times.begin(), times.end(),
                                            [&](const PlanTime &time) { return time.choice == choice; });
            if (late || (round > 0 && known == times.end()))
                continue;
            const auto plan = makePlan(choice, model);
            if (!plan)
                continue;
            if (known == times.end()) {
                (void)stepSeconds(*plan, batch, loss); // warms up
                times.push_back({choice, shortestStep(*plan, batch, loss, share, stop)});
            } else {
                known->seconds = std::min(known->seconds, shortestStep(*plan, batch, loss, share, stop));
            }
        }
    }
    std::stable_sort(times.begin(), times.end(),
                     [](const PlanTime &a, const PlanTime &b) { return a.seconds < b.seconds; });
    return stop.stop_requested() ? std::vector<PlanTime>{} : times;
}

} // namespace workbench
