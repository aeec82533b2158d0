#pragma once

#include "core/engine/model.h"
#include "core/engine/operation.h"
#include "core/explain/convolution_geometry.h"
#include "core/explain/observed_planes.h"
#include "core/insight/observe.h"
#include "core/layers/registry.h"
#include "tests/unit/data_sets.h"
#include "tests/unit/projects.h"
#include "tests/unit/random_numbers.h"

#include <functional>

// Layers with random numbers, beside what LibTorch makes of them.

namespace workbench::test {

inline std::vector<Pixel> pixelsOf(const Shape &shape)
{
    std::vector<Pixel> pixels;
    for (std::int64_t row = 0; row < shape.height(); ++row) {
        for (std::int64_t column = 0; column < shape.width(); ++column)
            pixels.push_back({row, column});
    }
    return pixels;
}

inline torch::Tensor batchOf(const Planes &planes)
{
    return torch::tensor(planes.values).reshape({1, planes.count, planes.height, planes.width});
}

inline Planes planesOf(const torch::Tensor &batch)
{
    const torch::Tensor plain = batch[0].contiguous();
    const auto *first = plain.data_ptr<float>();
    return {plain.size(0), plain.size(1), plain.size(2), {first, first + plain.numel()}};
}

/// What LibTorch's own layer gives, forward and back.
struct LayerRun
{
    Planes output;
    std::vector<Planes> inputGradients;
    std::shared_ptr<Operation> operation;
};

/// `outputGradient` is asked for the gradient that comes from above.
inline LayerRun runLayer(const Layer &layer, const std::vector<Planes> &inputs,
                         const std::function<Planes(const Planes &output)> &outputGradient = {})
{
    const LayerDescriptor *descriptor = findLayerType(layer.type);
    LayerContext context{{}, Arguments(descriptor->parameters, layer.parameters)};
    std::vector<torch::Tensor> tensors;
    for (const auto &planes : inputs) {
        context.inputs.push_back(shapeOf(planes));
        tensors.push_back(batchOf(planes).requires_grad_());
    }
    LayerRun run;
    run.operation = descriptor->build(context);
    const torch::Tensor output = run.operation->forward(tensors);
    run.output = planesOf(output.detach());
    if (!outputGradient)
        return run;
    output.backward(batchOf(outputGradient(run.output)));
    for (const auto &tensor : tensors)
        run.inputGradients.push_back(planesOf(tensor.grad()));
    return run;
}

/// One layer of a network with all its numbers, for a picture of noise, and with a batch of `samples` where
/// that is a normalisation's.
inline ObservationPointer observed(const QByteArray &layers, const QString &layer, const Shape &input,
                                   std::int64_t samples = 0)
{
    const auto project = projectOf(layers, input);
    const auto model = std::move(*Model::build(project->network, QStringLiteral("cpu"), 1));
    ObservationRequest request{layer, {SampleId::Part::Train, 0}, {}, {}};
    request.values = true;
    std::vector<Bytes> pictures{noisyPicture(input.elements(), 1)};
    for (std::int64_t i = 0; i < samples; ++i) {
        pictures.push_back(noisyPicture(input.elements(), std::uint32_t(i + 2)));
        request.batch.push_back({SampleId::Part::Train, i});
    }
    const DataSet data = dataSetOf(input, pictures, {});
    return std::make_shared<const Observation>(observe(*model, data, request));
}

} // namespace workbench::test
