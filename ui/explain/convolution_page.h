#pragma once

#include "ui/explain/convolution_scales.h"
#include "ui/explain/convolution_state.h"
#include "ui/explain/explain_page.h"

class QGridLayout;

namespace workbench {

class ChannelPicker;
class ChannelSums;
class GridView;
struct Pin;
struct PinnedNumbers;
class PinTable;
class ScratchPanel;
class StepBar;
class ViewOptions;
class WindowView;

/// The arithmetic of a convolution: the kernel slides over the input, products become sums, sums an output.
class ConvolutionPage : public ExplainPage
{
    Q_OBJECT

public:
    ConvolutionPage(Workspace &workspace, QWidget *parent);

    void showValues(const ObservationPointer &observation) override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void connectOptions();
    void makeLayout();
    void arrange();
    void connectInput();
    void refresh();
    void refreshPosition();
    void showBefore();
    void markInput(const Convolution &convolution);
    void markOutput(const Convolution &convolution);
    QString inputRemark(const Convolution &convolution) const;
    void setInputValue(Pixel cell, float value);
    void connectPins();
    PinnedNumbers pinned(const Pin &pin) const;

    ConvolutionState &m_state;
    ConvolutionScales m_scales;
    QGridLayout *m_grid;
    ChannelPicker *m_picker;
    ViewOptions *m_options;
    GridView *m_input;
    GridView *m_before;
    GridView *m_output;
    ScratchPanel *m_scratch;
    StepBar *m_steps;
    WindowView *m_window;
    ChannelSums *m_sums;
    PinTable *m_pins;
    bool m_wide = true;
};

} // namespace workbench
