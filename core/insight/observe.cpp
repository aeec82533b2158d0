#include "core/insight/observe.h"

#include "core/insight/largest_value.h"
#include "core/insight/samples.h"
#include "core/train/evaluation.h"

#include <algorithm>
#include <stdexcept>

namespace workbench {

namespace {

constexpr std::int64_t thumbnailsPerLayer = 5;

/// The layer with its weights and buffers, its inputs yet to come; none for the network's input.
std::optional<LayerValues> layerValuesOf(const Model &model, const QString &id)
{
    const auto index = model.network().indexOf(id);
    if (!index)
        return std::nullopt;
    LayerValues values;
    values.layer = model.network().layers[*index];
    values.inputs.resize(values.layer.inputs.size());
    const auto &module = model.steps()[*index].operation->module;
    if (!module)
        return values;
    const auto add = [&](const auto &tensors) {
        for (const auto &item : tensors)
            values.tensors[QString::fromStdString(item.key())] = tensorValuesOf(item.value());
    };
    add(module->named_parameters());
    add(module->named_buffers());
    return values;
}

/// What is not finite is left out.
void widen(NetworkReach &reach, const torch::Tensor &output)
{
    const torch::Tensor finite = output.masked_select(output.isfinite());
    if (finite.numel() == 0)
        return;
    reach.low = std::min(reach.low, finite.min().item<float>());
    reach.high = std::max(reach.high, finite.max().item<float>());
}

float largestWeightOf(const Model &model)
{
    float largest = 0;
    for (const auto &weight : model.parameters())
        largest = std::max(largest, largestValueOf(weight));
    return largest;
}

/// Keeps `output` of `id` wherever the layer reads it.
void addInput(LayerValues &values, const QString &id, const torch::Tensor &output)
{
    for (std::size_t i = 0; i < values.inputs.size(); ++i) {
        if (values.layer.inputs[i] == id)
            values.inputs[i] = mapsOf(output, output.size(1));
    }
}

Prediction predictionOf(const SampleSource &source, SampleId sample, const torch::Tensor &probabilities)
{
    Prediction prediction;
    prediction.sample = sample;
    prediction.label = source.label(sample);
    prediction.predicted = probabilities.argmax().item<std::int64_t>();
    const torch::Tensor plain = probabilities.to(torch::kCPU).contiguous();
    prediction.probabilities.assign(plain.data_ptr<float>(), plain.data_ptr<float>() + plain.numel());
    return prediction;
}

/// One prediction for each sample whose output is a class distribution of this data set.
std::vector<Prediction> predictionsOf(const Model &model, const SampleSource &source,
                                      const std::vector<SampleId> &samples, const torch::Tensor &output)
{
    std::vector<Prediction> predictions;
    if (output.dim() != 2 || output.size(1) != source.data.classNames.size())
        return predictions;
    const torch::Tensor probabilities = probabilitiesOf(model.network(), output);
    for (std::size_t i = 0; i < samples.size(); ++i)
        predictions.push_back(predictionOf(source, samples[i], probabilities[static_cast<std::int64_t>(i)]));
    return predictions;
}

void addMaps(Model &model, const SampleSource &source, Observation &observation)
{
    const ObservationRequest &request = observation.request;
    auto values = request.values ? layerValuesOf(model, request.layer) : std::nullopt;
    const auto tap = [&](const QString &id, const torch::Tensor &output) {
        if (id == request.layer)
            observation.maps = mapsOf(output, output.size(1));
        if (output.dim() == 4 &&
            std::find(request.thumbnails.begin(), request.thumbnails.end(), id) != request.thumbnails.end())
            observation.thumbnails.emplace(id, mapsOf(output, thumbnailsPerLayer));
        if (values) {
            widen(values->network, output);
            addInput(*values, id, output);
        }
    };
    const torch::Tensor batch = batchOf(source, {request.sample}, model);
    if (request.layer == inputId)
        observation.maps = mapsOf(batch, batch.size(1));
    if (values) {
        values->network.largestWeight = largestWeightOf(model);
        widen(values->network, batch);
        addInput(*values, inputId, batch);
    }
    const torch::Tensor output = model.forward(batch, tap);
    if (values && !request.batch.empty() && normalisesBatches(values->layer.type))
        values->norm = observeNorm(model, source, request.layer, request.sample, request.batch);
    observation.values = std::move(values);
    const auto predictions = predictionsOf(model, source, {request.sample}, output);
    if (!predictions.empty())
        observation.samplePrediction = predictions.front();
}

std::vector<SampleId> knownOf(const SampleSource &source, const std::vector<SampleId> &samples)
{
    std::vector<SampleId> known;
    std::copy_if(samples.begin(), samples.end(), std::back_inserter(known),
                 [&](SampleId sample) { return source.contains(sample); });
    return known;
}

} // namespace

Planes mapsOf(const torch::Tensor &output, std::int64_t count)
{
    if (output.dim() == 4)
        return planesOf(output[0], count);
    return planesOf(output.reshape({1, 1, output.numel()}), 1);
}

TensorValues tensorValuesOf(const torch::Tensor &tensor)
{
    const torch::Tensor plain =
        tensor.detach().to(torch::TensorOptions(torch::kFloat).device(torch::kCPU)).contiguous();
    const auto *first = plain.data_ptr<float>();
    return {plain.sizes().vec(), {first, first + plain.numel()}};
}

torch::Tensor batchOf(const SampleSource &source, const std::vector<SampleId> &samples, const Model &model)
{
    const Shape &shape = source.data.imageShape;
    torch::Tensor bytes = torch::empty(
        {static_cast<std::int64_t>(samples.size()), shape.channels(), shape.height(), shape.width()},
        torch::kByte);
    auto *target = bytes.data_ptr<std::uint8_t>();
    for (const auto &sample : samples) {
        if (const auto read = source.partOf(sample).pixels->read(sample.index, target); !read)
            throw std::runtime_error(read.error().message().toStdString());
        target += shape.elements();
    }
    return model.preprocessing()(bytes);
}

Planes planesOf(const torch::Tensor &tensor, std::int64_t count)
{
    const torch::Tensor plain =
        tensor.slice(0, 0, count).to(torch::TensorOptions(torch::kFloat).device(torch::kCPU)).contiguous();
    Planes planes{plain.size(0), plain.size(1), plain.size(2), {}};
    const auto *values = plain.data_ptr<float>();
    planes.values.assign(values, values + plain.numel());
    return planes;
}

torch::Tensor probabilitiesOf(const Network &network, const torch::Tensor &output)
{
    const QString last = network.layers.back().type;
    if (last == QLatin1String("Softmax"))
        return output;
    if (last == QLatin1String("LogSoftmax"))
        return output.exp();
    return output.softmax(1);
}

Observation observe(Model &model, const DataSet &data, const ObservationRequest &request)
{
    Observation observation;
    observation.request = request;
    const SampleSource source{data, request.own.get()};
    const EvaluationScope scope(model);
    if (model.network().input != data.imageShape)
        return observation;
    const bool mapsWanted = !request.layer.isEmpty() || !request.thumbnails.empty();
    if (mapsWanted && source.contains(request.sample))
        addMaps(model, source, observation);
    const auto samples = knownOf(source, request.predictions);
    if (!samples.empty())
        observation.predictions =
            predictionsOf(model, source, samples, model.forward(batchOf(source, samples, model)));
    if (const auto spread = knownOf(source, request.distributions); !spread.empty())
        observation.distributions =
            std::make_shared<const Distributions>(observeDistributions(model, source, spread));
    return observation;
}

} // namespace workbench
