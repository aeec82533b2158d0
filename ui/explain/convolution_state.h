#pragma once

#include "core/explain/scratch_convolution.h"
#include "ui/common/workspace.h"
#include "ui/explain/position_cursor.h"

namespace workbench {

template<typename Answer>
class NewestAnswer;

/// What the pages about a convolution share: its numbers, the channels and the position looked at, what is
/// tried out, pinned positions. Belongs to the workspace, so that a new window goes on from there. GUI thread
/// only; what is tried out is computed on a pool thread.
class ConvolutionState : public PositionCursor
{
    Q_OBJECT

public:
    static ConvolutionState &of(Workspace &workspace);
    ~ConvolutionState() override;

    /// Takes the newest numbers of the selected layer. What was tried out on another layer is dropped.
    void show(const ObservationPointer &observation);

    /// The layer's own; null before the first numbers, or when they are no convolution's.
    const Convolution *own() const { return m_own ? &*m_own : nullptr; }
    /// With what is tried out, as soon as it is computed; otherwise the layer's own.
    const Convolution *shown() const { return m_changed ? &*m_changed : own(); }
    QString layer() const { return m_layer; }
    /// Of the network without what is tried out.
    const NetworkReach &network() const { return m_network; }

    bool isChanged() const { return m_scratch != ScratchConvolution(); }
    const ScratchConvolution &scratch() const { return m_scratch; }
    /// Why what is tried out is no layer; empty when it is one.
    QString fault() const { return m_fault; }
    /// Changes what is tried out.
    void change(const std::function<void(ScratchConvolution &)> &edit);
    void changeParameter(const QString &name, const ParameterValue &value);
    /// The parameters with what is tried out.
    Parameters parameters() const;
    void backToLayer()
    {
        change([](ScratchConvolution &scratch) { scratch = {}; });
    }
    /// One undoable edit of the document.
    void applyToNetwork();

    std::int64_t outputChannel() const { return m_outputChannel; }
    /// Of all input channels; one that the output channel reads.
    std::int64_t inputChannel() const { return m_inputChannel; }
    void setOutputChannel(std::int64_t channel);
    void setInputChannel(std::int64_t channel);
    /// `inputChannel` within its group.
    std::int64_t channelInGroup() const;

Q_SIGNALS:
    /// Numbers, geometry or channels are others.
    void numbersChanged();

private:
    explicit ConvolutionState(Workspace &workspace);
    void compute();
    void take(const Result<Convolution> &changed);
    void clamp();
    void forgetLayer();
    void dropWhatIsOwn();

    Workspace &m_workspace;
    std::optional<Convolution> m_own;
    std::optional<Convolution> m_changed;
    QString m_layer;
    NetworkReach m_network;
    ScratchConvolution m_scratch;
    QString m_fault;
    std::int64_t m_outputChannel = 0;
    std::int64_t m_inputChannel = 0;
    NewestAnswer<Result<Convolution>> *m_computing;
};

} // namespace workbench
