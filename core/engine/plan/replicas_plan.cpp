#include "core/elapsed.h"
#include "core/engine/plan/execution_plan.h"
#include "core/engine/runtime.h"
#include "core/engine/workers.h"

namespace workbench {

namespace {

/// Models that share the weights of one; each works on a part of the batch. The loss is worked out of all
/// parts' outputs together, so that whatever it averages over is the whole batch.
class ReplicasPlan : public ExecutionPlan
{
public:
    ReplicasPlan(const PlanChoice &choice, Model &model) : m_model(model), m_workers(choice.workers)
    {
        m_replicas.push_back(&model);
        for (int i = 1; i < choice.workers; ++i) {
            m_owned.push_back(model.replica());
            m_replicas.push_back(m_owned.back().get());
        }
        for (auto *replica : m_replicas) {
            replica->setTraining(true);
            replica->setChannelsLast(choice.channelsLast);
        }
    }

    ~ReplicasPlan() override { m_model.setChannelsLast(false); }

    StepResult step(const Batch &batch, const Loss &loss) override
    {
        at::set_num_threads(1);
        QElapsedTimer timer;
        timer.start();
        const auto parts = batch.images.chunk(static_cast<std::int64_t>(m_replicas.size()));
        const int count = static_cast<int>(parts.size());
        std::vector<torch::Tensor> outputs(parts.size());
        m_workers.share(count, [&](int part, int) {
            const torch::AutoGradMode grad(true);
            for (auto &parameter : m_replicas[std::size_t(part)]->parameters())
                parameter.mutable_grad().reset();
            outputs[std::size_t(part)] = m_replicas[std::size_t(part)]->forward(parts[std::size_t(part)]);
        });
        std::vector<torch::Tensor> detached;
        for (const auto &output : outputs)
            detached.push_back(output.detach());
        StepResult result{0, torch::cat(detached), secondsOf(timer)};
        const auto [value, gradient] = lossGradient(result.output, batch.labels, loss);
        result.loss = value;
        const auto gradients = gradient.chunk(static_cast<std::int64_t>(m_replicas.size()));
        m_workers.share(
            count, [&](int part, int) { outputs[std::size_t(part)].backward(gradients[std::size_t(part)]); });
        addGradients(parts.size());
        result.backwardSeconds = secondsOf(timer) - result.forwardSeconds;
        return result;
    }

private:
    void addGradients(std::size_t parts)
    {
        const torch::NoGradGuard guard;
        auto sums = m_model.parameters();
        for (std::size_t part = 1; part < parts; ++part) {
            const auto more = m_replicas[part]->parameters();
            for (std::size_t i = 0; i < sums.size(); ++i) {
                if (sums[i].grad().defined())
                    sums[i].mutable_grad().add_(more[i].grad());
            }
        }
    }

    Model &m_model;
    Workers m_workers;
    std::vector<std::unique_ptr<Model>> m_owned;
    std::vector<Model *> m_replicas; ///< the model itself first
};

} // namespace

std::unique_ptr<ExecutionPlan> makeReplicasPlan(const PlanChoice &choice, Model &model)
{
    if (!model.device().is_cpu() || model.isBfloat16() || !treatsSamplesAlone(model))
        return nullptr;
    return std::make_unique<ReplicasPlan>(choice, model);
}

} // namespace workbench
