// Grad-CAM (Selvaraju and others, "Grad-CAM: Visual Explanations from Deep Networks via Gradient-based
// Localization", ICCV 2017) and Grad-CAM++ (Chattopadhay and others, "Grad-CAM++: Generalized Gradient-based
// Visual Explanations for Deep Convolutional Networks", WACV 2018).
#include "core/insight/class_score.h"

namespace workbench {

namespace {

/// How much each map counts: [1, maps, 1, 1].
torch::Tensor meanGradient(const torch::Tensor &gradient)
{
    return gradient.mean({2, 3}, true);
}

/// Equations 11 and 19 of Grad-CAM++, for the exponential of the score, whose own value is left out: it
/// scales all maps alike.
torch::Tensor weightedGradient(const torch::Tensor &maps, const torch::Tensor &gradient)
{
    const torch::Tensor square = gradient * gradient;
    const torch::Tensor below = 2 * square + maps.sum({2, 3}, true) * square * gradient;
    const torch::Tensor share = torch::where(below != 0, square / below, torch::zeros_like(below));
    return (share * gradient.relu()).sum({2, 3}, true);
}

} // namespace

torch::Tensor classActivation(const ClassScore &score, const torch::Tensor &input, AttributionMethod method,
                              Attribution &attribution)
{
    torch::Tensor maps;
    const torch::Tensor picture = input.detach().clone().requires_grad_(true);
    const torch::Tensor value = score(picture, [&](const QString &id, const torch::Tensor &output) {
        if (id == attribution.layer)
            maps = output;
    });
    const torch::Tensor gradient = gradientOf(value, maps);
    const torch::NoGradGuard guard;
    const torch::Tensor weights =
        method == AttributionMethod::GradCam ? meanGradient(gradient) : weightedGradient(maps, gradient);
    const torch::Tensor coarse = (weights * maps).sum(1, true).relu();
    attribution.height = coarse.size(2);
    attribution.width = coarse.size(3);
    namespace F = torch::nn::functional;
    return F::interpolate(coarse, F::InterpolateFuncOptions()
                                      .size(std::vector<std::int64_t>{input.size(2), input.size(3)})
                                      .mode(torch::kBilinear)
                                      .align_corners(false))[0];
}

} // namespace workbench
