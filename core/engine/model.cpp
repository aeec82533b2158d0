#include "core/engine/model.h"

#include "core/layers/analysis.h"
#include "core/layers/registry.h"

#include <QCoreApplication>
#include <set>

namespace workbench {

namespace {

struct ModelText
{
    Q_DECLARE_TR_FUNCTIONS(Model)
};

/// LibTorch's autocast to bfloat16 for as long as it lives, on the thread that made it.
class Autocast
{
public:
    Autocast(torch::Device device, bool on) : m_isCpu(device.is_cpu()), m_on(on)
    {
        if (!m_on)
            return;
        at::autocast::increment_nesting();
        if (m_isCpu) {
            at::autocast::set_autocast_cpu_dtype(torch::kBFloat16);
            at::autocast::set_cpu_enabled(true);
        } else {
            at::autocast::set_autocast_gpu_dtype(torch::kBFloat16);
            at::autocast::set_enabled(true);
        }
    }
    ~Autocast()
    {
        if (!m_on)
            return;
        if (m_isCpu)
            at::autocast::set_cpu_enabled(false);
        else
            at::autocast::set_enabled(false);
        if (at::autocast::decrement_nesting() == 0)
            at::autocast::clear_cache();
    }
    Autocast(const Autocast &) = delete;
    Autocast &operator=(const Autocast &) = delete;

    bool isOn() const { return m_on; }

private:
    bool m_isCpu;
    bool m_on;
};

} // namespace

Model::Model(const Network &network, torch::Device device) : m_network(network), m_device(device) {}

Result<std::unique_ptr<Model>> Model::build(const Network &network, const QString &device, std::int64_t seed)
{
    const NetworkAnalysis analysis = analyse(network);
    if (!analysis.faults.empty())
        return failure(analysis.faults.front().message, analysis.faults.front().layer);
    try {
        torch::manual_seed(static_cast<std::uint64_t>(seed));
        std::unique_ptr<Model> model(new Model(network, torch::Device(device.toStdString())));
        model->addSteps(analysis);
        return model;
    } catch (const std::exception &exception) {
        return failure(ModelText::tr("the network cannot be built: %1").arg(sentenceOf(exception)));
    }
}

void Model::addSteps(const NetworkAnalysis &analysis)
{
    for (const auto &layer : m_network.layers) {
        auto operation = findLayerType(layer.type)->build(*contextOf(analysis, layer));
        if (operation->module) {
            operation->module->to(m_device);
            for (auto &parameter : operation->module->parameters())
                parameter.set_requires_grad(!layer.frozen);
        }
        Step step{layer.id, std::move(operation), {}, {}};
        for (const auto &input : layer.inputs)
            step.inputs.push_back(input == inputId ? 0 : *m_network.indexOf(input) + 1);
        m_steps.push_back(std::move(step));
    }
    planReleases();
}

std::unique_ptr<Model> Model::replica() const
{
    auto generator = at::detail::getDefaultCPUGenerator();
    const torch::Tensor state = generator.get_state();
    std::unique_ptr<Model> copy(new Model(m_network, m_device));
    copy->addSteps(analyse(m_network));
    // Its own weights were drawn for nothing: nobody shall notice.
    generator.set_state(state);
    const auto own = parameters();
    auto others = copy->parameters();
    for (std::size_t i = 0; i < own.size(); ++i) {
        others[i].set_data(own[i].data());
        others[i].set_requires_grad(own[i].requires_grad());
    }
    return copy;
}

void Model::planReleases()
{
    std::set<std::size_t> seen;
    for (auto step = m_steps.rbegin(); step != m_steps.rend(); ++step) {
        for (const auto input : step->inputs) {
            if (seen.insert(input).second)
                step->finished.push_back(input);
        }
    }
}

torch::Tensor Model::forward(const torch::Tensor &batch, const Tap &tap)
{
    return forwardFrom(0, batch, tap);
}

torch::Tensor Model::forwardFrom(std::size_t first, const torch::Tensor &value, const Tap &tap)
{
    const Autocast autocast(m_device, m_bfloat16 && m_training);
    std::vector<torch::Tensor> values(m_steps.size() + 1);
    values[first] = value;
    std::vector<torch::Tensor> inputs;
    for (std::size_t i = first; i < m_steps.size(); ++i) {
        const Step &step = m_steps[i];
        inputs.clear();
        for (const auto input : step.inputs)
            inputs.push_back(values[input]);
        values[i + 1] = step.operation->forward(inputs);
        // Asked for after each layer: with one input channel LibTorch does not keep to it by itself.
        if (m_channelsLast && values[i + 1].dim() == 4)
            values[i + 1] = values[i + 1].contiguous(torch::MemoryFormat::ChannelsLast);
        if (tap)
            tap(step.id, values[i + 1]);
        for (const auto finished : step.finished)
            values[finished].reset();
    }
    return autocast.isOn() ? values.back().to(torch::kFloat) : values.back();
}

void Model::setTraining(bool training)
{
    m_training = training;
    for (const auto &step : m_steps) {
        if (step.operation->module)
            step.operation->module->train(training);
    }
}

std::vector<torch::Tensor> Model::parameters() const
{
    std::vector<torch::Tensor> all;
    for (const auto &step : m_steps) {
        if (!step.operation->module)
            continue;
        for (const auto &parameter : step.operation->module->parameters())
            all.push_back(parameter);
    }
    return all;
}

std::vector<std::pair<QString, torch::Tensor>> Model::tensors() const
{
    std::vector<std::pair<QString, torch::Tensor>> all;
    const auto addAll = [&](const QString &id, const auto &items) {
        for (const auto &item : items) {
            if (item.value().defined())
                all.emplace_back(id + QLatin1Char('.') + QString::fromStdString(item.key()), item.value());
        }
    };
    for (const auto &step : m_steps) {
        if (!step.operation->module)
            continue;
        addAll(step.id, step.operation->module->named_parameters());
        addAll(step.id, step.operation->module->named_buffers());
    }
    return all;
}

torch::Tensor Model::tensor(const QString &layer, const QString &name) const
{
    const QString wanted = layer + QLatin1Char('.') + name;
    for (const auto &[tensorName, tensor] : tensors()) {
        if (tensorName == wanted)
            return tensor;
    }
    return {};
}

TensorMap Model::weights() const
{
    TensorMap map;
    for (const auto &[name, tensor] : tensors())
        map.emplace(name, dataOf(tensor));
    return map;
}

Result<void> Model::setWeights(const TensorMap &weights)
{
    const auto own = tensors();
    std::vector<torch::Tensor> loaded;
    for (const auto &[name, tensor] : own) {
        const auto found = weights.find(name);
        if (found == weights.end())
            return failure(ModelText::tr("the tensor %1 is missing").arg(name));
        auto data = tensorOf(found->second, name);
        if (!data)
            return tl::unexpected(data.error());
        if (data->sizes() != tensor.sizes() || data->scalar_type() != tensor.scalar_type())
            return failure(
                ModelText::tr("the tensor %1 is %2, but the network needs %3")
                    .arg(name, Shape{found->second.sizes}.text(), Shape{tensor.sizes().vec()}.text()));
        loaded.push_back(std::move(*data));
    }
    for (const auto &[name, data] : weights) {
        const auto known = [&name = name](const auto &item) { return item.first == name; };
        if (std::none_of(own.begin(), own.end(), known))
            return failure(ModelText::tr("the tensor %1 has no place in the network").arg(name));
    }
    const torch::NoGradGuard guard;
    for (std::size_t i = 0; i < own.size(); ++i) {
        auto target = own[i].second;
        target.copy_(loaded[i]);
    }
    return {};
}

TensorData dataOf(const torch::Tensor &tensor)
{
    const torch::Tensor plain = tensor.detach().to(torch::kCPU).contiguous();
    TensorData data;
    data.dtype = plain.scalar_type() == torch::kLong ? QStringLiteral("I64") : QStringLiteral("F32");
    data.sizes = plain.sizes().vec();
    data.bytes =
        QByteArray(static_cast<const char *>(plain.data_ptr()), static_cast<qsizetype>(plain.nbytes()));
    return data;
}

Result<torch::Tensor> tensorOf(const TensorData &data, const QString &name)
{
    if (data.dtype != QLatin1String("F32") && data.dtype != QLatin1String("I64"))
        return failure(
            ModelText::tr("the tensor %1 has the type %2, which is not used here").arg(name, data.dtype));
    const auto type = data.dtype == QLatin1String("I64") ? torch::kLong : torch::kFloat;
    torch::Tensor tensor = torch::empty(data.sizes, torch::TensorOptions(type));
    if (static_cast<qsizetype>(tensor.nbytes()) != data.bytes.size())
        return failure(ModelText::tr("the bytes of the tensor %1 do not fit its sizes").arg(name));
    std::copy(data.bytes.begin(), data.bytes.end(), static_cast<char *>(tensor.data_ptr()));
    return tensor;
}

bool isOutOfMemory(const std::exception &exception)
{
    if (dynamic_cast<const std::bad_alloc *>(&exception) ||
        dynamic_cast<const c10::OutOfMemoryError *>(&exception))
        return true;
    // The allocator of the processor's memory throws an error like any other.
    return sentenceOf(exception).contains(QLatin1String("can't allocate memory"));
}

QString sentenceOf(const std::exception &exception)
{
    const auto *torchError = dynamic_cast<const c10::Error *>(&exception);
    const QString text =
        QString::fromUtf8(torchError ? torchError->what_without_backtrace() : exception.what());
    return text.section(QLatin1Char('\n'), 0, 0).trimmed();
}

} // namespace workbench
