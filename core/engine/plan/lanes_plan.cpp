#include "core/elapsed.h"
#include "core/engine/lanes/lane_network.h"
#include "core/engine/plan/execution_plan.h"

namespace workbench {

namespace {

/// The first layers by LaneNetwork, the others by LibTorch on the thread that trains.
class LanesPlan : public ExecutionPlan
{
public:
    LanesPlan(Model &model, std::unique_ptr<Workers> workers, std::unique_ptr<LaneNetwork> lanes)
        : m_model(model), m_workers(std::move(workers)), m_lanes(std::move(lanes)),
          m_parameters(model.parameters())
    {}

    StepResult step(const Batch &batch, const Loss &loss) override
    {
        at::set_num_threads(1);
        QElapsedTimer timer;
        timer.start();
        for (auto &parameter : m_parameters)
            parameter.mutable_grad().reset();
        const torch::Tensor middle = m_lanes->forward(batch.images).requires_grad_(m_lanes->needsGradient());
        const torch::Tensor output = m_model.forwardFrom(m_lanes->stepCount(), middle);
        StepResult result{0, output.detach(), secondsOf(timer)};
        const torch::Tensor value = loss(output, batch.labels);
        value.backward();
        result.loss = value.item<double>();
        if (m_lanes->needsGradient())
            m_lanes->backward(middle.grad());
        result.backwardSeconds = secondsOf(timer) - result.forwardSeconds;
        return result;
    }

private:
    Model &m_model;
    std::unique_ptr<Workers> m_workers;
    std::unique_ptr<LaneNetwork> m_lanes;
    std::vector<torch::Tensor> m_parameters;
};

} // namespace

std::unique_ptr<ExecutionPlan> makeLanesPlan(const PlanChoice &choice, Model &model)
{
    if (!model.device().is_cpu() || model.isBfloat16())
        return nullptr;
    auto workers = std::make_unique<Workers>(choice.workers);
    auto lanes = LaneNetwork::make(model, *workers);
    return lanes ? std::make_unique<LanesPlan>(model, std::move(workers), std::move(lanes)) : nullptr;
}

} // namespace workbench
