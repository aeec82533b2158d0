#pragma once

#include "core/explain/unfolded_convolution.h"
#include "ui/explain/convolution_state.h"
#include "ui/explain/explain_page.h"

class QBoxLayout;
class QLabel;

namespace workbench {

class ArithmeticText;
class ChannelPicker;
class GridView;
class StepBar;

/// The same convolution as one matrix product (im2col): kernels · windows = output, with the output element
/// looked at lit in all three.
class UnfoldPage : public ExplainPage
{
    Q_OBJECT

public:
    UnfoldPage(Workspace &workspace, QWidget *parent);

    void showValues(const ObservationPointer &observation) override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeLayout();
    void connectGrids();
    void refresh();
    void refreshPosition();
    void showMatrices();
    QString sizesText() const;
    QString memoryText() const;
    std::int64_t rowInGroup() const;
    void chooseRow(std::int64_t row);

    ConvolutionState &m_state;
    std::optional<UnfoldedConvolution> m_matrices;
    ChannelPicker *m_picker;
    QLabel *m_sizes;
    QBoxLayout *m_row;
    GridView *m_kernels;
    GridView *m_windows;
    GridView *m_output;
    ArithmeticText *m_text;
    StepBar *m_steps;
};

} // namespace workbench
