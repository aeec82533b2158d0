#include "core/engine/loss.h"

namespace workbench {

namespace functional = torch::nn::functional;

Loss makeLoss(const Choice &choice)
{
    if (choice.type == QLatin1String("NLLLoss"))
        return [](const torch::Tensor &output, const torch::Tensor &labels) {
            return functional::nll_loss(output, labels);
        };
    if (choice.type == QLatin1String("MSELoss")) {
        return [](const torch::Tensor &output, const torch::Tensor &labels) {
            return functional::mse_loss(output,
                                        torch::one_hot(labels, output.size(1)).to(output.scalar_type()));
        };
    }
    return [](const torch::Tensor &output, const torch::Tensor &labels) {
        return functional::cross_entropy(output, labels);
    };
}

} // namespace workbench
