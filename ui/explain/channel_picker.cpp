#include "ui/explain/channel_picker.h"

#include "ui/common/theme.h"
#include "ui/explain/sample_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

namespace workbench {

ChannelPicker::ChannelPicker(Workspace &workspace, Channels channels, QWidget *parent)
    : QWidget(parent), m_state(ConvolutionState::of(workspace)), m_layer(new QLabel(this)),
      m_inputLabel(new QLabel(tr("&Input channel"), this)), m_input(new QSpinBox(this)),
      m_output(new QSpinBox(this)), m_sample(new SampleLabel(workspace, this))
{
    m_input->setObjectName(QStringLiteral("inputChannel"));
    m_input->setAccessibleName(tr("Input channel"));
    m_output->setObjectName(QStringLiteral("outputChannel"));
    m_output->setAccessibleName(tr("Output channel"));
    auto *outputLabel = new QLabel(tr("&Output channel"), this);
    outputLabel->setBuddy(m_output);
    m_inputLabel->setBuddy(m_input);
    m_inputLabel->setVisible(channels == Channels::InputAndOutput);
    m_input->setVisible(channels == Channels::InputAndOutput);
    for (auto *box : {m_input, m_output}) {
        box->setFont(numberFont());
        box->setWrapping(true);
    }
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_layer);
    row->addSpacing(4);
    row->addWidget(m_inputLabel);
    row->addWidget(m_input);
    row->addWidget(outputLabel);
    row->addWidget(m_output);
    row->addWidget(m_sample, 1);
    connect(m_input, &QSpinBox::valueChanged, &m_state, &ConvolutionState::setInputChannel);
    connect(m_output, &QSpinBox::valueChanged, &m_state, &ConvolutionState::setOutputChannel);
}

void ChannelPicker::refresh()
{
    const Convolution *shown = m_state.shown();
    if (!shown)
        return;
    const ConvolutionGeometry &geometry = shown->geometry;
    const QSignalBlocker inputBlocker(m_input);
    const QSignalBlocker outputBlocker(m_output);
    m_output->setRange(0, int(geometry.output.channels()) - 1);
    m_output->setSuffix(tr(" of %1").arg(geometry.output.channels()));
    m_output->setValue(int(m_state.outputChannel()));
    const auto first = int(geometry.firstInputChannel(m_state.outputChannel()));
    m_input->setRange(first, first + int(geometry.channelsPerGroup()) - 1);
    m_input->setSuffix(tr(" of %1").arg(geometry.input.channels()));
    m_input->setValue(int(m_state.inputChannel()));
    m_layer->setText(layerText());
    m_sample->refresh();
}

QString ChannelPicker::layerText() const
{
    return QStringLiteral("<b>%1</b> — Conv2d").arg(m_state.layer().toHtmlEscaped());
}

} // namespace workbench
