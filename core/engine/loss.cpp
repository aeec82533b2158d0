#include "core/engine/loss.h"

#include "core/document/vocabulary.h"

namespace workbench {

namespace {

namespace functional = torch::nn::functional;

/// A loss that compares with the labels as one-hot vectors.
Loss onOneHot(std::function<torch::Tensor(const torch::Tensor &output, const torch::Tensor &target)> loss)
{
    return [loss = std::move(loss)](const torch::Tensor &output, const torch::Tensor &labels) {
        return loss(output, torch::one_hot(labels, output.size(1)).to(output.scalar_type()));
    };
}

Loss makeCrossEntropy(double smoothing)
{
    const auto options = functional::CrossEntropyFuncOptions().label_smoothing(smoothing);
    return [options](const torch::Tensor &output, const torch::Tensor &labels) {
        return functional::cross_entropy(output, labels, options);
    };
}

Loss makeMultiMargin(std::int64_t power, double margin)
{
    return [power, margin](const torch::Tensor &output, const torch::Tensor &labels) {
        return at::multi_margin_loss(output, labels, power, margin);
    };
}

Loss makeSmoothL1(double beta)
{
    return onOneHot([beta](const torch::Tensor &output, const torch::Tensor &target) {
        return at::smooth_l1_loss(output, target, at::Reduction::Mean, beta);
    });
}

} // namespace

Loss makeLoss(const Choice &choice)
{
    const Arguments arguments(findChoice(lossTypes(), choice.type)->parameters, choice.parameters);
    if (choice.type == QLatin1String("NLLLoss"))
        return [](const torch::Tensor &output, const torch::Tensor &labels) {
            return functional::nll_loss(output, labels);
        };
    if (choice.type == QLatin1String("MSELoss"))
        return onOneHot([](const auto &output, const auto &target) { return at::mse_loss(output, target); });
    if (choice.type == QLatin1String("L1Loss"))
        return onOneHot([](const auto &output, const auto &target) { return at::l1_loss(output, target); });
    if (choice.type == QLatin1String("BCEWithLogitsLoss"))
        return onOneHot([](const auto &output, const auto &target) {
            return at::binary_cross_entropy_with_logits(output, target);
        });
    if (choice.type == QLatin1String("SmoothL1Loss"))
        return makeSmoothL1(arguments.real("beta"));
    if (choice.type == QLatin1String("MultiMarginLoss"))
        return makeMultiMargin(arguments.integer("p"), arguments.real("margin"));
    return makeCrossEntropy(arguments.real("label_smoothing"));
}

} // namespace workbench
