#pragma once

#include "core/engine/model.h"
#include "core/exchange/trained_model.h"

// What networks make of images, for tests that include LibTorch.

namespace workbench::test {

/// The network's own outputs in evaluation; nothing where the weights do not fit.
inline torch::Tensor outputsOf(const TrainedModel &trained, const torch::Tensor &images)
{
    const torch::NoGradGuard guard;
    const auto model = Model::build(trained.project.network, QStringLiteral("cpu"), 1);
    if (!model || !(*model)->setWeights(trained.weights))
        return {};
    (*model)->setTraining(false);
    return (*model)->forward(images);
}

inline torch::Tensor imagesFor(const Shape &shape, std::int64_t count = 3)
{
    torch::manual_seed(5);
    return torch::randn({count, shape.channels(), shape.height(), shape.width()});
}

/// 1e-5 of the largest number, or of 1.
inline bool isNear(const torch::Tensor &one, const torch::Tensor &other)
{
    if (!one.defined() || !other.defined() || one.sizes() != other.sizes())
        return false;
    const double scale = std::max(1.0, torch::nan_to_num(other, 0, 0, 0).abs().max().item<double>());
    return torch::allclose(one, other, 0, 1e-5 * scale, true);
}

} // namespace workbench::test
