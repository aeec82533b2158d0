#pragma once

#include "core/engine/model.h"
#include "core/insight/class_score.h"
#include "tests/unit/explained_models.h"

// Models asked why, beside the same in float64; for tests that look at tensors.

namespace workbench::test {

inline constexpr int askedClasses = 4;

/// Padding, stride, BatchNorm, a branch, pooling: what gradients can meet. Smooth, for slopes are measured.
inline constexpr const char *smoothLayers = R"([
    {"id":"conv1","type":"Conv2d","params":{"out_channels":5,"kernel_size":3,"padding":1}},
    {"id":"bn1","type":"BatchNorm2d"},{"id":"tanh1","type":"Tanh"},
    {"id":"conv2","type":"Conv2d","params":{"out_channels":5,"kernel_size":3,"padding":1}},
    {"id":"add1","type":"Add","inputs":["conv2","tanh1"]},
    {"id":"silu1","type":"SiLU"},{"id":"pool1","type":"AvgPool2d","params":{"kernel_size":2}},
    {"id":"flatten1","type":"Flatten"},{"id":"drop1","type":"Dropout"},
    {"id":"fc1","type":"Linear","params":{"out_features":4}}])";

inline constexpr const char *plainLayers = R"([
    {"id":"conv1","type":"Conv2d","params":{"out_channels":6,"kernel_size":3,"padding":1}},
    {"id":"bn1","type":"BatchNorm2d"},{"id":"relu1","type":"ReLU"},
    {"id":"pool1","type":"MaxPool2d","params":{"kernel_size":2}},
    {"id":"conv2","type":"Conv2d","params":{"out_channels":8,"kernel_size":3}},
    {"id":"relu2","type":"ReLU"},{"id":"flatten1","type":"Flatten"},
    {"id":"fc1","type":"Linear","params":{"out_features":4}}])";

inline const Shape askedShape = Shape::image(3, 10, 8);

/// A model with drawn weights, and the same in float64 for other computations.
struct Asked
{
    Project project;
    DataSetPointer data = noisyData(askedShape, askedClasses);
    Planes pixels = pictureFrom(data);
    KnownWeights known;
    ExplainedModelPointer model;
    std::unique_ptr<Model> exact;

    explicit Asked(const char *layers, std::uint64_t seed = 1, const Normalization &normalization = {})
        : project(*projectOf(layers, askedShape))
    {
        project.data.normalization = normalization;
        exact = std::move(*buildModel({.project = project, .data = data, .device = QStringLiteral("cpu")}));
        known = knownOf(project, drawnWeights(exact->weights(), seed));
        model = ExplainedModel::make(known, data, QStringLiteral("cpu")).value_or(nullptr);
        if (!exact->setWeights(*known.weights))
            model = nullptr;
        exact->setTraining(false);
        for (const auto &step : exact->steps()) {
            if (step.operation->module)
                step.operation->module->to(torch::kDouble);
        }
    }

    torch::Tensor input() const { return inputOf(*exact, pixels).to(torch::kDouble); }
    double scoreAt(const torch::Tensor &input, std::int64_t target, std::int64_t against = -1) const
    {
        const torch::NoGradGuard guard;
        const torch::Tensor logits = exact->forward(input)[0];
        return (against < 0 ? logits[target] : logits[target] - logits[against]).item<double>();
    }
    Result<Attribution> ask(AttributionMethod method, std::int64_t target = 1,
                            std::optional<std::int64_t> against = {}, const QString &layer = {}) const
    {
        return attribute(*model, method,
                         {.pixels = pixels, .target = target, .against = against, .layer = layer});
    }
};

/// By central differences of `f`.
inline torch::Tensor slopes(const torch::Tensor &at, const std::function<double(const torch::Tensor &)> &f)
{
    constexpr double step = 1e-5;
    torch::Tensor gradient = torch::zeros_like(at);
    for (std::int64_t i = 0; i < at.numel(); ++i) {
        torch::Tensor moved = at.clone();
        moved.view(-1)[i] += step;
        const double above = f(moved);
        moved.view(-1)[i] -= 2 * step;
        gradient.view(-1)[i] = (above - f(moved)) / (2 * step);
    }
    return gradient;
}

/// The largest difference, as a share of the largest number.
inline double difference(const Planes &map, const torch::Tensor &expected)
{
    const torch::Tensor own = torch::tensor(map.values).to(torch::kDouble).reshape({map.height, map.width});
    return ((own - expected.reshape({map.height, map.width})).abs().max() / expected.abs().max())
        .item<double>();
}

} // namespace workbench::test
