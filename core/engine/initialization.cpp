#include "core/engine/initialization.h"

namespace workbench {

namespace {

constexpr double normalDeviation = 0.01;

void drawWeight(torch::Tensor weight, const QString &word)
{
    if (word == QLatin1String("kaiming_uniform"))
        torch::nn::init::kaiming_uniform_(weight, 0, torch::kFanIn, torch::kReLU);
    else if (word == QLatin1String("kaiming_normal"))
        torch::nn::init::kaiming_normal_(weight, 0, torch::kFanIn, torch::kReLU);
    else if (word == QLatin1String("xavier_uniform"))
        torch::nn::init::xavier_uniform_(weight);
    else if (word == QLatin1String("xavier_normal"))
        torch::nn::init::xavier_normal_(weight);
    else if (word == QLatin1String("normal"))
        torch::nn::init::normal_(weight, 0, normalDeviation);
    else
        torch::nn::init::zeros_(weight);
}

} // namespace

void initialiseWeights(Model &model, const QString &networkWide)
{
    for (const auto &layer : model.network().layers) {
        const QString &word = layer.initialization.isEmpty() ? networkWide : layer.initialization;
        torch::Tensor weight = model.tensor(layer.id, QStringLiteral("weight"));
        // The weights of normalisations and PReLU are factors, not sums over inputs.
        if (word == weightInitializations().front() || !weight.defined() || weight.dim() < 2)
            continue;
        drawWeight(weight, word);
        if (torch::Tensor bias = model.tensor(layer.id, QStringLiteral("bias")); bias.defined())
            torch::nn::init::zeros_(bias);
    }
}

} // namespace workbench
