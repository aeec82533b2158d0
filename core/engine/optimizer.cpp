#include "core/engine/optimizer.h"

#include "core/document/vocabulary.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct OptimizerText
{
    Q_DECLARE_TR_FUNCTIONS(Optimizer)
};

Arguments argumentsOf(const Choice &choice)
{
    return {findChoice(optimizerTypes(), choice.type)->parameters, choice.parameters};
}

std::unique_ptr<torch::optim::Optimizer> makeSgd(const Arguments &arguments,
                                                 const std::vector<torch::Tensor> &parameters)
{
    const auto options = torch::optim::SGDOptions(arguments.real("lr"))
                             .momentum(arguments.real("momentum"))
                             .dampening(arguments.real("dampening"))
                             .weight_decay(arguments.real("weight_decay"))
                             .nesterov(arguments.boolean("nesterov"));
    return std::make_unique<torch::optim::SGD>(parameters, options);
}

std::unique_ptr<torch::optim::Optimizer> makeAdam(const Arguments &arguments,
                                                  const std::vector<torch::Tensor> &parameters)
{
    const RealPair betas = arguments.realPair("betas");
    const auto options = torch::optim::AdamOptions(arguments.real("lr"))
                             .betas({betas.first, betas.second})
                             .eps(arguments.real("eps"))
                             .weight_decay(arguments.real("weight_decay"))
                             .amsgrad(arguments.boolean("amsgrad"));
    return std::make_unique<torch::optim::Adam>(parameters, options);
}

} // namespace

std::unique_ptr<torch::optim::Optimizer> makeOptimizer(const Choice &choice,
                                                       const std::vector<torch::Tensor> &parameters)
{
    if (choice.type == QLatin1String("SGD"))
        return makeSgd(argumentsOf(choice), parameters);
    return makeAdam(argumentsOf(choice), parameters);
}

double learningRate(const torch::optim::Optimizer &optimizer)
{
    return optimizer.param_groups().front().options().get_lr();
}

void setLearningRate(torch::optim::Optimizer &optimizer, double rate)
{
    for (auto &group : optimizer.param_groups())
        group.options().set_lr(rate);
}

std::optional<QString> optimizerFault(const Choice &choice)
{
    const Arguments arguments = argumentsOf(choice);
    if (choice.type == QLatin1String("SGD") && arguments.boolean("nesterov") &&
        (arguments.real("momentum") <= 0 || arguments.real("dampening") != 0))
        return OptimizerText::tr("Nesterov momentum needs a momentum above 0 and no dampening");
    return std::nullopt;
}

} // namespace workbench
