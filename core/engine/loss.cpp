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

Loss makeCrossEntropy(double smoothing, const torch::Tensor &classWeights)
{
    const auto options =
        functional::CrossEntropyFuncOptions().label_smoothing(smoothing).weight(classWeights);
    return [options](const torch::Tensor &output, const torch::Tensor &labels) {
        return functional::cross_entropy(output, labels, options);
    };
}

Loss makeNll(const torch::Tensor &classWeights)
{
    const auto options = functional::NLLLossFuncOptions().weight(classWeights);
    return [options](const torch::Tensor &output, const torch::Tensor &labels) {
        return functional::nll_loss(output, labels, options);
    };
}

Loss makeMultiMargin(std::int64_t power, double margin, const torch::Tensor &classWeights)
{
    return [=](const torch::Tensor &output, const torch::Tensor &labels) {
        return at::multi_margin_loss(output, labels, power, margin,
                                     classWeights.defined() ? c10::optional<torch::Tensor>(classWeights)
                                                            : c10::nullopt);
    };
}

Loss makeSmoothL1(double beta)
{
    return onOneHot([beta](const torch::Tensor &output, const torch::Tensor &target) {
        return at::smooth_l1_loss(output, target, at::Reduction::Mean, beta);
    });
}

} // namespace

Loss makeLoss(const Choice &choice, const torch::Tensor &classWeights)
{
    const Arguments arguments(findChoice(lossTypes(), choice.type)->parameters, choice.parameters);
    if (choice.type == QLatin1String("NLLLoss"))
        return makeNll(classWeights);
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
        return makeMultiMargin(arguments.integer("p"), arguments.real("margin"), classWeights);
    return makeCrossEntropy(arguments.real("label_smoothing"), classWeights);
}

bool takesClassWeights(const QString &loss)
{
    return loss == QLatin1String("CrossEntropyLoss") || loss == QLatin1String("NLLLoss") ||
           loss == QLatin1String("MultiMarginLoss");
}

torch::Tensor balancedClassWeights(const torch::Tensor &labels, std::int64_t classes)
{
    const torch::Tensor counts = torch::bincount(labels, {}, classes).to(torch::kDouble);
    const torch::Tensor weights = static_cast<double>(labels.size(0)) / ((counts > 0).sum() * counts);
    return torch::where(counts > 0, weights, torch::ones_like(weights)).to(torch::kFloat);
}

torch::Tensor classWeightsOf(const Project &project, const DataSet &data,
                             const std::vector<std::int64_t> &training, torch::Device device)
{
    if (!project.training.balancedClasses)
        return {};
    std::vector<std::int64_t> labels;
    for (const auto position : training)
        labels.push_back(data.train.label(position));
    return balancedClassWeights(torch::tensor(labels), data.classNames.size()).to(device);
}

} // namespace workbench
