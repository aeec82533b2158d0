#include "core/explain/gradient_check.h"

#include "core/engine/optimizer_state.h"
#include "core/explain/training_step_setup.h"

#include <QCoreApplication>
#include <cmath>

namespace workbench {

namespace {

struct CheckText
{
    Q_DECLARE_TR_FUNCTIONS(GradientCheck)
};

/// The loss of one batch in float64, with the same draws of Dropout each time.
class DoubleLoss
{
public:
    DoubleLoss(const StepSetup &setup, const Batch &batch)
        : m_model(*setup.model), m_images(batch.images.to(torch::kDouble)), m_labels(batch.labels),
          m_loss(makeLoss(setup.project.training.loss, setup.classWeights.defined()
                                                           ? setup.classWeights.to(torch::kDouble)
                                                           : torch::Tensor())),
          m_generator(generatorState())
    {
        m_model.setBfloat16(false);
        for (const auto &step : m_model.steps()) {
            if (step.operation->module)
                step.operation->module->to(torch::kDouble);
        }
    }

    torch::Tensor operator()()
    {
        (void)setGeneratorState(m_generator);
        return m_loss(m_model.forward(m_images), m_labels);
    }

private:
    Model &m_model;
    torch::Tensor m_images;
    torch::Tensor m_labels;
    Loss m_loss;
    TensorData m_generator;
};

void measure(DoubleLoss &loss, torch::Tensor weight, const std::stop_token &stop, GradientCheck &check)
{
    loss().backward();
    check.autograd = weight.grad().flatten()[check.element].item<double>();
    const torch::NoGradGuard guard;
    const torch::Tensor element = weight.view(-1)[check.element];
    check.weight = element.item<double>();
    const auto lossAt = [&](double value) {
        element.fill_(value);
        return stop.stop_requested() ? 0 : loss().item<double>();
    };
    check.lossMinus = lossAt(check.weight - check.step);
    check.lossPlus = lossAt(check.weight + check.step);
    check.numeric = (check.lossPlus - check.lossMinus) / (2 * check.step);
    const double size = std::max(std::abs(check.numeric), std::abs(check.autograd));
    check.relativeDifference = size > 0 ? std::abs(check.numeric - check.autograd) / size : 0;
}

Result<GradientCheck> checkOn(const StepSetup &setup, const Batch &batch, const std::stop_token &stop,
                              GradientCheck check)
{
    DoubleLoss loss(setup, batch);
    const QString layer = check.parameter.section(QLatin1Char('.'), 0, 0);
    const torch::Tensor weight = setup.model->tensor(layer, check.parameter.section(QLatin1Char('.'), 1));
    if (!weight.defined() || check.element < 0 || check.element >= weight.numel())
        return failure(CheckText::tr("there is no such weight"), check.parameter);
    if (!weight.requires_grad())
        return failure(CheckText::tr("a frozen weight has no gradient"), check.parameter);
    measure(loss, weight, stop, check);
    if (stop.stop_requested())
        return failure(CheckText::tr("the gradient check was cancelled"));
    return check;
}

} // namespace

Result<GradientCheck> checkGradient(const TrainingStepRequest &request, const QString &parameter,
                                    std::int64_t element, std::stop_token stop, double step)
{
    try {
        const auto setup = setUpStep(request);
        if (!setup)
            return tl::unexpected(setup.error());
        const Batch batch = stepBatch(request, *setup->model, request.batches.back());
        return checkOn(*setup, batch, stop, {.parameter = parameter, .element = element, .step = step});
    } catch (const std::exception &exception) {
        return failure(CheckText::tr("the gradient check failed: %1").arg(sentenceOf(exception)));
    }
}

} // namespace workbench
