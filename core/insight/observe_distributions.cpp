#include "core/insight/observe.h"
#include "core/train/evaluation.h"

namespace workbench {

namespace {

Histogram spreadOf(const torch::Tensor &tensor)
{
    const torch::Tensor plain =
        tensor.detach().to(torch::TensorOptions(torch::kFloat).device(torch::kCPU)).contiguous();
    return histogramOf({plain.data_ptr<float>(), static_cast<std::size_t>(plain.numel())});
}

/// Whether the layer's output is exactly 0 where its input is not positive, and no gradient passes there.
bool canDie(const QString &type)
{
    return type == QLatin1String("ReLU") || type == QLatin1String("ReLU6");
}

} // namespace

Distributions observeDistributions(Model &model, const SampleSource &source,
                                   const std::vector<SampleId> &samples)
{
    const EvaluationScope scope(model);
    Distributions distributions;
    distributions.images = static_cast<std::int64_t>(samples.size());
    const auto tap = [&](const QString &id, const torch::Tensor &output) {
        LayerDistribution layer{.layer = id, .weights = {}, .outputs = spreadOf(output), .dead = {}};
        if (const auto weight = model.tensor(id, QStringLiteral("weight")); weight.defined())
            layer.weights = spreadOf(weight);
        layer.units = output[0].numel();
        if (canDie(model.network().find(id)->type))
            layer.dead = output.eq(0).all(0).sum().item<std::int64_t>();
        distributions.layers.push_back(std::move(layer));
    };
    (void)model.forward(batchOf(source, samples, model), tap);
    return distributions;
}

} // namespace workbench
