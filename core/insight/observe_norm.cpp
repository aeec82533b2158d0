#include "core/insight/observe.h"

#include <algorithm>

namespace workbench {

namespace {

/// Normalisations are in training mode as long as it lives; then modes and buffers are what they were.
class NormTraining
{
public:
    explicit NormTraining(Model &model) : m_model(model)
    {
        forNorms([this](torch::nn::Module &module) {
            module.train(true);
            for (const auto &buffer : module.buffers())
                m_buffers.push_back(buffer.clone());
        });
    }
    ~NormTraining()
    {
        auto kept = m_buffers.begin();
        forNorms([&](torch::nn::Module &module) {
            module.train(false);
            for (auto &buffer : module.buffers())
                buffer.copy_(*kept++);
        });
    }
    NormTraining(const NormTraining &) = delete;
    NormTraining &operator=(const NormTraining &) = delete;

private:
    template<typename Visit>
    void forNorms(const Visit &visit)
    {
        for (std::size_t i = 0; i < m_model.steps().size(); ++i) {
            const auto &module = m_model.steps()[i].operation->module;
            if (module && normalisesBatches(m_model.network().layers[i].type))
                visit(*module);
        }
    }

    Model &m_model;
    std::vector<torch::Tensor> m_buffers;
};

/// `input`: [samples, channels] or [samples, channels, height, width]
std::vector<BatchChannel> channelsOf(const torch::Tensor &input)
{
    const torch::Tensor values =
        input.to(torch::kCPU, torch::kDouble).reshape({input.size(0), input.size(1), -1});
    const std::vector<std::int64_t> samples{0};
    const std::vector<std::int64_t> pixels{2};
    const std::vector<std::int64_t> both{0, 2};
    constexpr bool unbiased = false;
    const torch::Tensor means = values.mean(torch::IntArrayRef(both));
    const torch::Tensor variances = values.var(torch::IntArrayRef(both), unbiased);
    const torch::Tensor own =
        values.var(torch::IntArrayRef(pixels), unbiased).mean(torch::IntArrayRef(samples));
    const torch::Tensor sizes = values.abs().mean(torch::IntArrayRef(both));
    std::vector<BatchChannel> channels;
    for (std::int64_t i = 0; i < values.size(1); ++i)
        channels.push_back({means[i].item<double>(), variances[i].item<double>(), own[i].item<double>(),
                            sizes[i].item<double>()});
    return channels;
}

/// Runs the batch and keeps what the layer reads, gives and remembers.
NormPass passOf(Model &model, const torch::Tensor &batch, std::size_t layer, std::int64_t place)
{
    const NormTraining training(model);
    const QString &reads = model.network().layers[layer].inputs.front();
    torch::Tensor input = reads == inputId ? batch : torch::Tensor();
    NormPass pass;
    model.forward(batch, [&](const QString &id, const torch::Tensor &output) {
        if (id == reads)
            input = output;
        if (id == model.network().layers[layer].id)
            pass.output = mapsOf(output.slice(0, place, place + 1), output.size(1));
    });
    pass.input = mapsOf(input.slice(0, place, place + 1), input.size(1));
    pass.channels = channelsOf(input);
    pass.count = input.numel() / input.size(1);
    for (const auto &item : model.steps()[layer].operation->module->named_buffers())
        pass.buffers[QString::fromStdString(item.key())] = tensorValuesOf(item.value());
    return pass;
}

} // namespace

bool normalisesBatches(const QString &type)
{
    return type == QLatin1String("BatchNorm2d") || type == QLatin1String("BatchNorm1d") ||
           type == QLatin1String("InstanceNorm2d");
}

Result<NormPass> observeNorm(Model &model, const SampleSource &source, const QString &layer, SampleId sample,
                             const std::vector<SampleId> &samples)
{
    const auto index = model.network().indexOf(layer);
    const auto place = std::find(samples.begin(), samples.end(), sample) - samples.begin();
    if (!index || place == std::ssize(samples))
        return failure(QStringLiteral("the batch is of another sample"), layer);
    try {
        NormPass pass = passOf(model, batchOf(source, samples, model), *index, place);
        pass.sample = sample;
        pass.samples = samples;
        return pass;
    } catch (const std::exception &exception) {
        return failure(sentenceOf(exception), layer);
    }
}

} // namespace workbench
