#include "core/insight/largest_value.h"
#include "core/insight/observe.h"

namespace workbench {

namespace {

const QString weightName = QStringLiteral("weight");
/// 16 MB: more is not carried to the views for each picture.
constexpr std::int64_t mostValues = std::int64_t{1} << 22;

/// As many first rows as may be carried, at least one.
torch::Tensor firstRows(const torch::Tensor &tensor)
{
    const auto rowSize = std::max<std::int64_t>(1, tensor.numel() / tensor.size(0));
    return tensor.slice(0, 0, std::max<std::int64_t>(1, mostValues / rowSize));
}

/// The same tensor as it was; undefined where it is not known.
torch::Tensor before(const std::shared_ptr<const TensorMap> &baseline, const QString &layer,
                     const torch::Tensor &now)
{
    if (!baseline)
        return {};
    const QString name = layer + QLatin1Char('.') + weightName;
    const auto found = baseline->find(name);
    const auto then = found == baseline->end() ? Result<torch::Tensor>() : tensorOf(found->second, name);
    return then && then->defined() && then->sizes() == now.sizes() ? then->to(now.device()) : torch::Tensor();
}

torch::Tensor shown(const Model &model, const QString &layer, WeightView view,
                    const WeightBaselines &baselines)
{
    const torch::Tensor weight = model.tensor(layer, weightName);
    if (!weight.defined() || view == WeightView::Weights)
        return weight;
    if (view == WeightView::Gradients)
        return baselines.hasGradients ? weight.grad() : torch::Tensor();
    const auto then =
        before(view == WeightView::SinceStart ? baselines.start : baselines.epoch, layer, weight);
    return then.defined() ? weight - then : then;
}

} // namespace

std::optional<LayerWeights> observeWeights(const Model &model, const QString &layer, WeightView view,
                                           const WeightBaselines &baselines)
{
    const torch::NoGradGuard guard;
    const torch::Tensor weight = model.tensor(layer, weightName);
    if (!weight.defined())
        return std::nullopt;
    LayerWeights weights{view, {}, weight.size(0), 0};
    for (const auto &each : model.network().layers) {
        const torch::Tensor tensor = shown(model, each.id, view, baselines);
        if (!tensor.defined())
            continue;
        weights.networkReach = std::max(weights.networkReach, largestValueOf(tensor));
        if (each.id == layer)
            weights.tensor = tensorValuesOf(firstRows(tensor));
    }
    return weights;
}

} // namespace workbench
