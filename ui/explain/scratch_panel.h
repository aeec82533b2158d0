#pragma once

#include "ui/explain/convolution_state.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace workbench {

class ParameterForm;

/// What is tried out on a copy of the layer: parameters, inputs, kernels; back to the layer, or on to the
/// network.
class ScratchPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ScratchPanel(ConvolutionState &state, QWidget *parent = nullptr);

    void refresh();

Q_SIGNALS:
    /// The mouse paints on the input.
    void paintingChanged(bool painting);

private:
    void makeButtons();
    void connectInputs();
    void showKernelChoices(const Convolution &own);
    QString applyText() const;

    ConvolutionState &m_state;
    ParameterForm *m_form;
    QComboBox *m_input;
    QCheckBox *m_paint;
    QComboBox *m_kernel;
    QLabel *m_fault;
    QLabel *m_formula;
    QPushButton *m_back;
    QPushButton *m_apply;
};

} // namespace workbench
