#include "core/train/trial.h"

#include "core/data/split.h"
#include "core/engine/optimizer.h"
#include "core/engine/runtime.h"

#include <cmath>

namespace workbench {

namespace {

double normOfGradients(const std::vector<torch::Tensor> &parameters)
{
    double squares = 0;
    for (const auto &parameter : parameters) {
        if (parameter.grad().defined())
            squares += std::pow(parameter.grad().norm().item<double>(), 2);
    }
    return std::sqrt(squares);
}

} // namespace

Result<std::unique_ptr<Trial>> Trial::begin(const TrainingJob &job, std::int64_t mostImages)
{
    if (const auto reason = whyNotTrainable(job.project, *job.data))
        return tl::unexpected(*reason);
    prepareThread(defaultThreadCount());
    auto model = buildModel(job);
    if (!model)
        return tl::unexpected(model.error());
    return std::unique_ptr<Trial>(new Trial(job, std::move(*model), mostImages));
}

Trial::Trial(const TrainingJob &job, std::unique_ptr<Model> model, std::int64_t mostImages)
    : m_settings(job.project.training), m_model(std::move(model)),
      m_images(job.data, job.data->train, m_model->preprocessing(), augmentationOf(job.project)),
      m_positions(splitOf(job.data->train, job.project).training), m_wantedBatchSize(std::ssize(m_positions)),
      m_batchSize(0), m_loss(makeLoss(m_settings.loss)), m_plan(makePlan({}, *m_model)),
      m_parameters(m_model->parameters()), m_optimizer(makeOptimizer(m_settings.optimizer, m_parameters))
{
    if (m_settings.batchSize > 0)
        m_wantedBatchSize = std::min(m_settings.batchSize, m_wantedBatchSize);
    m_batchSize = std::min(m_wantedBatchSize, mostImages);
    m_model->setTraining(true);
}

Batch Trial::nextBatch()
{
    if (m_epoch == 0 || m_next >= m_order.size(0)) {
        m_order = epochOrder(m_positions, m_settings.shuffle, m_settings.seed, ++m_epoch);
        m_next = 0;
    }
    const std::int64_t from = m_next;
    m_next = std::min(from + m_batchSize, m_order.size(0));
    return m_images.take(m_order.slice(0, from, m_next), m_epoch);
}

Trial::Step Trial::train(const Batch &batch)
{
    const StepResult result = m_plan->step(batch, m_loss);
    const Step step{result.loss, result.output.argmax(1).eq(batch.labels).sum().item<std::int64_t>(),
                    normOfGradients(m_parameters)};
    if (m_settings.clipGradientNorm > 0)
        torch::nn::utils::clip_grad_norm_(m_parameters, m_settings.clipGradientNorm);
    m_optimizer->step();
    return step;
}

void Trial::setLearningRate(double rate)
{
    setRates(*m_optimizer, {rate});
}

} // namespace workbench
