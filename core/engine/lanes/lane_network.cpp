#include "core/engine/lanes/lane_network.h"

#include "core/layers/analysis.h"

namespace workbench {

namespace {

/// For each value of a model, the steps that read it, in order; once for each time they do.
std::vector<std::vector<std::size_t>> readersOf(const Model &model)
{
    std::vector<std::vector<std::size_t>> readers(model.steps().size() + 1);
    for (std::size_t step = 0; step < model.steps().size(); ++step) {
        for (const auto value : model.steps()[step].inputs)
            readers[value].push_back(step);
    }
    return readers;
}

const Layer &layerOf(const Model &model, std::size_t step)
{
    return model.network().layers[step];
}

bool isConvolution(const Model &model, std::size_t step)
{
    return layerOf(model, step).type == QLatin1String("Conv2d");
}

/// Whether the layer's output may be overwritten: its gradient is worked out without it.
bool forgetsOutput(const QString &type)
{
    return type == QLatin1String("Conv2d") || type == QLatin1String("BatchNorm2d") ||
           type == QLatin1String("Add") || type.endsWith(QLatin1String("AvgPool2d"));
}

bool canBeDone(const Model &model, std::size_t step)
{
    const Layer &layer = layerOf(model, step);
    if (layer.type == QLatin1String("Add"))
        return true;
    torch::nn::Module *module = model.steps()[step].operation->module.get();
    if (!module)
        return false;
    if (dynamic_cast<torch::nn::Conv2dImpl *>(module))
        return !layer.parameters.contains(QStringLiteral("padding_mode"));
    return dynamic_cast<torch::nn::BatchNorm2dImpl *>(module) || isLanePooling(*module) ||
           laneRectifierShape(*module);
}

/// How many steps from the first on can be done and end in one value, which alone is read by the others.
std::size_t countSteps(const Model &model)
{
    const auto readers = readersOf(model);
    std::size_t able = 0;
    while (able < model.steps().size() && canBeDone(model, able))
        ++able;
    const auto endsInOneValue = [&](std::size_t count) {
        for (std::size_t value = 0; value < count; ++value) {
            if (readers[value].empty() || readers[value].back() >= count)
                return false;
        }
        return true;
    };
    std::size_t count = able;
    while (count > 0 && !endsInOneValue(count))
        --count;
    for (std::size_t step = 0; step < count; ++step) {
        if (isConvolution(model, step))
            return count;
    }
    return 0;
}

} // namespace

std::unique_ptr<LaneNetwork> LaneNetwork::make(Model &model, Workers &workers)
{
    const std::size_t count = countSteps(model);
    if (count == 0)
        return nullptr;
    std::unique_ptr<LaneNetwork> network(new LaneNetwork(model, workers));
    network->addSteps(count);
    return network;
}

void LaneNetwork::addSteps(std::size_t count)
{
    const NetworkAnalysis analysis = analyse(m_model.network());
    const auto readers = readersOf(m_model);
    addValue(analysis.input);
    for (std::size_t step = 0; step < count; ++step) {
        const auto &inputs = m_model.steps()[step].inputs;
        const torch::nn::Module *module = m_model.steps()[step].operation->module.get();
        const bool inPlace = module && inputs.front() > 0 && readers[inputs.front()].size() == 1 &&
                             forgetsOutput(layerOf(m_model, inputs.front() - 1).type) &&
                             laneRectifierShape(*m_model.steps()[step].operation->module);
        if (inPlace)
            m_values.push_back(m_values[inputs.front()]);
        else
            addValue(*analysis.layers[step].output);
        addLayer(step, readers);
    }
    for (std::size_t layer = 0; layer < m_layers.size(); ++layer) {
        if (layer == 0 || m_layers[layer]->mixesSamples())
            m_stages.push_back(layer);
    }
    // The first layer may be one that mixes: then the first stage is empty.
    if (m_layers.front()->mixesSamples())
        m_stages.insert(m_stages.begin(), 0);
}

void LaneNetwork::addValue(const Shape &shape)
{
    auto value = std::make_unique<LaneValue>();
    value->channels = static_cast<int>(shape.channels());
    value->height = static_cast<int>(shape.height());
    value->width = static_cast<int>(shape.width());
    m_values.push_back(value.get());
    m_owned.push_back(std::move(value));
}

void LaneNetwork::addLayer(std::size_t step, const std::vector<std::vector<std::size_t>> &readers)
{
    const auto &operation = *m_model.steps()[step].operation;
    std::vector<LaneLayer::Input> inputs;
    LaneValue *output = m_values.back();
    for (const auto value : m_model.steps()[step].inputs) {
        // Backwards the last reader comes first and writes; so does the first mention in one layer.
        const bool mentioned = std::any_of(inputs.begin(), inputs.end(), [&](const LaneLayer::Input &input) {
            return input.value == m_values[value];
        });
        inputs.push_back({m_values[value], mentioned || readers[value].back() > step});
        output->needsGradient = output->needsGradient || m_values[value]->needsGradient;
    }
    if (operation.module) {
        for (const auto &parameter : operation.module->parameters())
            output->needsGradient = output->needsGradient || parameter.requires_grad();
    }
    m_layers.push_back(makeLayer(operation.module.get(), inputs, output));
}

std::unique_ptr<LaneLayer> LaneNetwork::makeLayer(torch::nn::Module *module,
                                                  const std::vector<LaneLayer::Input> &inputs,
                                                  LaneValue *output)
{
    if (!module)
        return laneSum(inputs, output);
    if (auto *convolution = dynamic_cast<torch::nn::Conv2dImpl *>(module))
        return laneConvolution(*convolution, inputs.front(), output);
    if (auto *norm = dynamic_cast<torch::nn::BatchNorm2dImpl *>(module))
        return laneBatchNorm(*norm, inputs.front(), output);
    if (const auto shape = laneRectifierShape(*module))
        return laneRectifier(*shape, inputs.front(), output);
    return lanePooling(*module, inputs.front(), output);
}

void LaneNetwork::begin(std::int64_t samples)
{
    m_groups = {samples, laneKernels().lanes};
    for (const auto &value : m_owned) {
        value->values.resize(m_groups.count(), value->vectors(), m_groups.lanes);
        if (value->needsGradient)
            value->gradients.resize(m_groups.count(), value->vectors(), m_groups.lanes);
    }
    for (const auto &layer : m_layers)
        layer->begin(m_groups, m_workers.count());
}

torch::Tensor LaneNetwork::forward(const torch::Tensor &images)
{
    const torch::NoGradGuard guard;
    begin(images.size(0));
    const torch::Tensor samples = images.contiguous();
    const LaneValue &last = *m_values.back();
    torch::Tensor output = torch::empty({images.size(0), last.channels, last.height, last.width});
    for (std::size_t stage = 0; stage < m_stages.size(); ++stage) {
        const std::size_t end = endOf(stage);
        m_workers.share(m_groups.count(), [&](int group, int worker) {
            if (stage == 0)
                fill(m_values.front()->values, *m_values.front(), samples, group);
            for (std::size_t layer = m_stages[stage]; layer < end; ++layer)
                m_layers[layer]->forward(group, worker);
            if (end < m_layers.size())
                m_layers[end]->measure(group);
            else
                read(last, output, group);
        });
        if (end < m_layers.size())
            m_layers[end]->combine();
    }
    return output;
}

void LaneNetwork::backward(const torch::Tensor &gradient)
{
    const torch::NoGradGuard guard;
    const torch::Tensor given = gradient.contiguous();
    // Backwards a layer that mixes samples belongs to the end of its stage: its own gradient waits for all.
    for (std::size_t stage = m_stages.size(); stage-- > 0;) {
        const std::size_t begin = m_stages[stage];
        const bool mixes = stage > 0;
        const std::size_t end = endOf(stage);
        m_workers.share(m_groups.count(), [&](int group, int worker) {
            if (end == m_layers.size())
                fill(m_values.back()->gradients, *m_values.back(), given, group);
            else
                m_layers[end]->backward(group, worker);
            for (std::size_t layer = end; layer-- > begin + (mixes ? 1 : 0);)
                m_layers[layer]->backward(group, worker);
            if (mixes)
                m_layers[begin]->measureGradient(group);
        });
        if (mixes)
            m_layers[begin]->combineGradient();
    }
    for (const auto &layer : m_layers)
        layer->finish();
}

std::size_t LaneNetwork::endOf(std::size_t stage) const
{
    return stage + 1 < m_stages.size() ? m_stages[stage + 1] : m_layers.size();
}

void LaneNetwork::fill(const LaneBuffer &buffer, const LaneValue &value, const torch::Tensor &samples,
                       int group) const
{
    const int size = value.vectors();
    laneKernels().toLanes(samples.data_ptr<float>() + std::int64_t(group) * m_groups.lanes * size,
                          m_groups.samplesOf(group), size, buffer.part(group));
}

void LaneNetwork::read(const LaneValue &value, torch::Tensor &samples, int group) const
{
    const int size = value.vectors();
    laneKernels().fromLanes(value.values.part(group), m_groups.samplesOf(group), size,
                            samples.data_ptr<float>() + std::int64_t(group) * m_groups.lanes * size);
}

} // namespace workbench
