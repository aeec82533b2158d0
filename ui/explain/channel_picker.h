#pragma once

#include "ui/explain/convolution_state.h"

#include <QWidget>

class QLabel;
class QSpinBox;

namespace workbench {

/// Which layer and sample are looked at, and the channels to choose.
class ChannelPicker : public QWidget
{
    Q_OBJECT

public:
    enum class Channels { Output, InputAndOutput };

    ChannelPicker(Workspace &workspace, Channels channels, QWidget *parent = nullptr);

    void refresh();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showSample();
    QString layerText() const;
    QString sampleText() const;

    Workspace &m_workspace;
    ConvolutionState &m_state;
    QLabel *m_layer;
    QLabel *m_inputLabel;
    QSpinBox *m_input;
    QSpinBox *m_output;
    QLabel *m_sample;
};

} // namespace workbench
