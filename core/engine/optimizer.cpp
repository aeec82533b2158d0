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

/// Adam or AdamW
template<typename Optimizer, typename Options>
std::unique_ptr<torch::optim::Optimizer> makeAdam(const Arguments &arguments,
                                                  const std::vector<torch::Tensor> &parameters)
{
    const RealPair betas = arguments.realPair("betas");
    const auto options = Options(arguments.real("lr"))
                             .betas({betas.first, betas.second})
                             .eps(arguments.real("eps"))
                             .weight_decay(arguments.real("weight_decay"))
                             .amsgrad(arguments.boolean("amsgrad"));
    return std::make_unique<Optimizer>(parameters, options);
}

std::unique_ptr<torch::optim::Optimizer> makeRmsprop(const Arguments &arguments,
                                                     const std::vector<torch::Tensor> &parameters)
{
    const auto options = torch::optim::RMSpropOptions(arguments.real("lr"))
                             .alpha(arguments.real("alpha"))
                             .eps(arguments.real("eps"))
                             .weight_decay(arguments.real("weight_decay"))
                             .momentum(arguments.real("momentum"))
                             .centered(arguments.boolean("centered"));
    return std::make_unique<torch::optim::RMSprop>(parameters, options);
}

std::unique_ptr<torch::optim::Optimizer> makeAdagrad(const Arguments &arguments,
                                                     const std::vector<torch::Tensor> &parameters)
{
    const auto options = torch::optim::AdagradOptions(arguments.real("lr"))
                             .lr_decay(arguments.real("lr_decay"))
                             .weight_decay(arguments.real("weight_decay"))
                             .initial_accumulator_value(arguments.real("initial_accumulator_value"))
                             .eps(arguments.real("eps"));
    return std::make_unique<torch::optim::Adagrad>(parameters, options);
}

/// The options of a group as those of one optimizer; null for another's.
template<typename Options>
Options *optionsOf(torch::optim::OptimizerParamGroup &group)
{
    return dynamic_cast<Options *>(&group.options());
}

void setMomentum(torch::optim::OptimizerParamGroup &group, double momentum)
{
    if (auto *sgd = optionsOf<torch::optim::SGDOptions>(group))
        sgd->momentum(momentum);
    else if (auto *rmsprop = optionsOf<torch::optim::RMSpropOptions>(group))
        rmsprop->momentum(momentum);
    else if (auto *adam = optionsOf<torch::optim::AdamOptions>(group))
        adam->betas({momentum, std::get<1>(adam->betas())});
    else if (auto *adamW = optionsOf<torch::optim::AdamWOptions>(group))
        adamW->betas({momentum, std::get<1>(adamW->betas())});
}

} // namespace

std::unique_ptr<torch::optim::Optimizer> makeOptimizer(const Choice &choice,
                                                       const std::vector<torch::Tensor> &parameters)
{
    const Arguments arguments = argumentsOf(choice);
    if (choice.type == QLatin1String("SGD"))
        return makeSgd(arguments, parameters);
    if (choice.type == QLatin1String("RMSprop"))
        return makeRmsprop(arguments, parameters);
    if (choice.type == QLatin1String("Adagrad"))
        return makeAdagrad(arguments, parameters);
    if (choice.type == QLatin1String("AdamW"))
        return makeAdam<torch::optim::AdamW, torch::optim::AdamWOptions>(arguments, parameters);
    return makeAdam<torch::optim::Adam, torch::optim::AdamOptions>(arguments, parameters);
}

double learningRate(const torch::optim::Optimizer &optimizer)
{
    return optimizer.param_groups().front().options().get_lr();
}

void setRates(torch::optim::Optimizer &optimizer, const Rates &rates)
{
    for (auto &group : optimizer.param_groups()) {
        group.options().set_lr(rates.learningRate);
        if (rates.momentum)
            setMomentum(group, *rates.momentum);
    }
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
