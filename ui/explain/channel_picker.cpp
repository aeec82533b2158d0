#include "ui/explain/channel_picker.h"

#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

namespace workbench {

ChannelPicker::ChannelPicker(Workspace &workspace, Channels channels, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_state(ConvolutionState::of(workspace)),
      m_layer(new QLabel(this)), m_inputLabel(new QLabel(tr("&Input channel"), this)),
      m_input(new QSpinBox(this)), m_output(new QSpinBox(this)), m_sample(new QLabel(this))
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
    m_sample->setProperty("muted", true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_layer);
    row->addSpacing(4);
    row->addWidget(m_inputLabel);
    row->addWidget(m_input);
    row->addWidget(outputLabel);
    row->addWidget(m_output);
    // Gives way first where there is little room.
    m_sample->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_sample->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
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
    showSample();
}

/// As much of the sample's name as there is room for.
void ChannelPicker::showSample()
{
    const QString text = sampleText();
    m_sample->setText(m_sample->fontMetrics().elidedText(text, Qt::ElideRight, m_sample->width()));
    m_sample->setToolTip(text);
    m_sample->setAccessibleName(text);
}

void ChannelPicker::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    showSample();
}

QString ChannelPicker::layerText() const
{
    return QStringLiteral("<b>%1</b> — Conv2d").arg(m_state.layer().toHtmlEscaped());
}

QString ChannelPicker::sampleText() const
{
    const auto observation = m_workspace.observation();
    if (!observation)
        return {};
    const SampleId sample = observation->request.sample;
    const QString name = m_workspace.className(sample);
    QString text = sample.part == SampleId::Part::Train  ? tr("training image %1").arg(sample.index)
                   : sample.part == SampleId::Part::Test ? tr("test image %1").arg(sample.index)
                                                         : tr("own picture %1").arg(sample.index + 1);
    if (!name.isEmpty())
        text += QStringLiteral(" (%1)").arg(name);
    const Layer *layer = m_workspace.document().network().find(m_state.layer());
    if (m_state.own() && layer && layer->parameters != m_state.own()->parameters)
        text = tr("numbers of the model that is training, with other parameters than the network's · %1")
                   .arg(text);
    return text;
}

} // namespace workbench
