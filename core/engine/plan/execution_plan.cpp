#include "core/engine/plan/execution_plan.h"

#include "core/elapsed.h"

namespace workbench {

namespace {

class PlainPlan : public ExecutionPlan
{
public:
    PlainPlan(const PlanChoice &choice, Model &model)
        : m_threads(choice.workers), m_channelsLast(choice.channelsLast), m_model(model),
          m_parameters(model.parameters())
    {}

    StepResult step(const Batch &batch, const Loss &loss) override
    {
        if (at::get_num_threads() != m_threads)
            at::set_num_threads(m_threads);
        QElapsedTimer timer;
        timer.start();
        for (auto &parameter : m_parameters)
            parameter.mutable_grad().reset();
        m_model.setChannelsLast(m_channelsLast);
        const torch::Tensor output = m_model.forward(batch.images);
        m_model.setChannelsLast(false);
        StepResult result{0, output.detach(), secondsOf(timer)};
        const torch::Tensor value = loss(output, batch.labels);
        value.backward();
        result.loss = value.item<double>();
        result.backwardSeconds = secondsOf(timer) - result.forwardSeconds;
        return result;
    }

private:
    int m_threads;
    bool m_channelsLast;
    Model &m_model;
    std::vector<torch::Tensor> m_parameters;
};

} // namespace

std::unique_ptr<ExecutionPlan> makePlan(const PlanChoice &choice, Model &model)
{
    switch (choice.kind) {
    case PlanChoice::Kind::Plain:
        return makePlainPlan(choice, model);
    case PlanChoice::Kind::Replicas:
        return makeReplicasPlan(choice, model);
    case PlanChoice::Kind::Lanes:
        return makeLanesPlan(choice, model);
    }
    return nullptr;
}

std::unique_ptr<ExecutionPlan> makePlainPlan(const PlanChoice &choice, Model &model)
{
    return std::make_unique<PlainPlan>(choice, model);
}

LossGradient lossGradient(const torch::Tensor &output, const torch::Tensor &labels, const Loss &loss)
{
    const torch::Tensor leaf = output.detach().requires_grad_(true);
    const torch::Tensor value = loss(leaf, labels);
    value.backward();
    return {value.item<double>(), leaf.grad()};
}

bool treatsSamplesAlone(const Model &model)
{
    for (const auto &step : model.steps()) {
        const auto &operation = *step.operation;
        if (operation.mixesSamples || operation.isRandom)
            return false;
        if (operation.module && !operation.module->buffers().empty())
            return false;
    }
    return true;
}

} // namespace workbench
