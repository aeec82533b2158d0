#pragma once

#include "ui/explain/convolution_state.h"

#include <QWidget>

class QLabel;
class QSpinBox;

namespace workbench {

class SampleLabel;

/// Which layer and sample are looked at, and the channels to choose.
class ChannelPicker : public QWidget
{
    Q_OBJECT

public:
    enum class Channels { Output, InputAndOutput };

    ChannelPicker(Workspace &workspace, Channels channels, QWidget *parent = nullptr);

    void refresh();

private:
    QString layerText() const;

    ConvolutionState &m_state;
    QLabel *m_layer;
    QLabel *m_inputLabel;
    QSpinBox *m_input;
    QSpinBox *m_output;
    SampleLabel *m_sample;
};

} // namespace workbench
