#include "ui/explain/convolution_state.h"

#include "core/explain/convolve.h"
#include "core/layers/registry.h"
#include "ui/common/newest_answer.h"

#include <algorithm>

namespace workbench {

namespace {

const ParameterSpecs &specs()
{
    return findLayerType(QStringLiteral("Conv2d"))->parameters;
}

Result<Convolution> computed(const Convolution &own, const ScratchConvolution &scratch,
                             std::int64_t inputChannel, std::int64_t outputChannel)
{
    auto changed = withChanges(own, scratch, inputChannel, outputChannel);
    if (!changed)
        return changed;
    auto output = convolve(*changed);
    if (!output)
        return tl::unexpected(output.error());
    changed->output = std::make_shared<const Planes>(std::move(*output));
    return changed;
}

} // namespace

ConvolutionState &ConvolutionState::of(Workspace &workspace)
{
    if (auto *state = workspace.findChild<ConvolutionState *>({}, Qt::FindDirectChildrenOnly))
        return *state;
    return *new ConvolutionState(workspace);
}

ConvolutionState::ConvolutionState(Workspace &workspace)
    : PositionCursor(&workspace), m_workspace(workspace),
      m_computing(new NewestAnswer<Result<Convolution>>(
          [this](const Result<Convolution> &changed) { take(changed); }, this))
{
    connect(&workspace.document(), &Document::opened, this, [this] {
        forgetLayer();
        Q_EMIT numbersChanged();
    });
}

ConvolutionState::~ConvolutionState() = default;

void ConvolutionState::forgetLayer()
{
    m_computing->drop();
    m_own.reset();
    m_changed.reset();
    m_layer.clear();
    m_scratch = {};
    m_fault.clear();
    letGo();
}

void ConvolutionState::show(const ObservationPointer &observation)
{
    const QString layer = observation && observation->values ? observation->values->layer.id : QString();
    if (layer != m_layer) {
        forgetLayer();
        m_layer = layer;
    }
    m_network = observation && observation->values ? observation->values->network : NetworkReach();
    const auto own = convolutionOf(observation);
    m_own = own ? std::optional(*own) : std::nullopt;
    dropWhatIsOwn();
    compute();
}

/// After it was applied, what was tried out is the layer's own.
void ConvolutionState::dropWhatIsOwn()
{
    if (!m_own)
        return;
    std::erase_if(m_scratch.parameters, [this](const auto &entry) {
        return effectiveValue(specs(), m_own->parameters, entry.first) == entry.second;
    });
}

void ConvolutionState::compute()
{
    if (!m_own || !isChanged()) {
        m_computing->drop();
        m_changed.reset();
        m_fault.clear();
        clamp();
        Q_EMIT numbersChanged();
        return;
    }
    m_computing->ask([own = *m_own, scratch = m_scratch, in = m_inputChannel, out = m_outputChannel] {
        return computed(own, scratch, in, out);
    });
}

void ConvolutionState::take(const Result<Convolution> &changed)
{
    m_fault = changed ? QString() : changed.error().what;
    if (changed)
        m_changed = *changed;
    else
        m_changed.reset();
    clamp();
    Q_EMIT numbersChanged();
}

void ConvolutionState::change(const std::function<void(ScratchConvolution &)> &edit)
{
    ScratchConvolution changed = m_scratch;
    edit(changed);
    if (changed == m_scratch)
        return;
    m_scratch = std::move(changed);
    dropWhatIsOwn();
    compute();
}

void ConvolutionState::changeParameter(const QString &name, const ParameterValue &value)
{
    change([&](ScratchConvolution &scratch) { scratch.parameters[name] = value; });
}

Parameters ConvolutionState::parameters() const
{
    Parameters all = m_own ? m_own->parameters : Parameters();
    for (const auto &[name, value] : m_scratch.parameters)
        setParameter(all, *findSpec(specs(), name), value);
    return all;
}

void ConvolutionState::applyToNetwork()
{
    if (m_scratch.parameters.empty())
        return;
    m_workspace.document().edit(tr("Apply what was tried out to %1").arg(m_layer), [this](Project &project) {
        Layer *layer = project.network.find(m_layer);
        if (!layer)
            return;
        for (const auto &[name, value] : m_scratch.parameters)
            setParameter(layer->parameters, *findSpec(specs(), name), value);
    });
}

void ConvolutionState::clamp()
{
    const Convolution *convolution = shown();
    if (!convolution)
        return;
    const ConvolutionGeometry &geometry = convolution->geometry;
    m_outputChannel = std::clamp<std::int64_t>(m_outputChannel, 0, geometry.output.channels() - 1);
    const auto first = geometry.firstInputChannel(m_outputChannel);
    m_inputChannel = std::clamp(m_inputChannel, first, first + geometry.channelsPerGroup() - 1);
    setSize(geometry.output.height(), geometry.output.width());
}

void ConvolutionState::setOutputChannel(std::int64_t channel)
{
    if (channel == m_outputChannel)
        return;
    m_outputChannel = channel;
    clamp();
    compute();
}

void ConvolutionState::setInputChannel(std::int64_t channel)
{
    if (channel == m_inputChannel)
        return;
    m_inputChannel = channel;
    clamp();
    compute();
}

std::int64_t ConvolutionState::channelInGroup() const
{
    const Convolution *convolution = shown();
    return convolution ? m_inputChannel - convolution->geometry.firstInputChannel(m_outputChannel) : 0;
}

} // namespace workbench
