#include "core/train/update_measure.h"

#include "core/elapsed.h"

#include <cmath>

namespace workbench {

namespace {

double normOf(const torch::Tensor &tensor)
{
    return tensor.norm().item<double>();
}

} // namespace

UpdateMeasure::UpdateMeasure(const Model &model)
{
    QElapsedTimer timer;
    timer.start();
    const torch::NoGradGuard guard;
    double all = 0;
    for (const auto &step : model.steps()) {
        if (!step.operation->module)
            continue;
        Before before{step.id, 0, {}, {}};
        double squares = 0;
        bool trained = false;
        for (const auto &item : step.operation->module->named_parameters()) {
            const torch::Tensor &parameter = item.value();
            if (!parameter.grad().defined())
                continue;
            trained = true;
            squares += std::pow(normOf(parameter.grad()), 2);
            if (item.key() == "weight") {
                before.weight = parameter;
                before.copy = parameter.detach().clone();
            }
        }
        if (!trained)
            continue;
        all += squares;
        before.gradientNorm = std::sqrt(squares);
        m_layers.push_back(std::move(before));
    }
    m_gradientNorm = std::sqrt(all);
    m_seconds = secondsOf(timer);
}

UpdateMetrics UpdateMeasure::finish(const BatchMetrics &batch) const
{
    QElapsedTimer timer;
    timer.start();
    const torch::NoGradGuard guard;
    UpdateMetrics metrics{.batch = batch, .gradientNorm = m_gradientNorm};
    for (const auto &before : m_layers) {
        LayerUpdate update{before.layer, before.gradientNorm};
        const double size = before.weight.defined() ? normOf(before.copy) : 0;
        if (size != 0)
            update.logRatio = std::log10(normOf(before.weight - before.copy) / size);
        metrics.layers.push_back(std::move(update));
    }
    metrics.seconds = m_seconds + secondsOf(timer);
    return metrics;
}

} // namespace workbench
