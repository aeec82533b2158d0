#pragma once

#include "ui/explain/convolution_scales.h"
#include "ui/explain/convolution_state.h"

#include <QWidget>

class QBoxLayout;

namespace workbench {

class ArithmeticText;
class GridView;

/// One position: window ⊙ kernel = products, and the sum written out. The kernel's numbers can be typed.
class WindowView : public QWidget
{
    Q_OBJECT

public:
    explicit WindowView(ConvolutionState &state, QWidget *parent = nullptr);

    void setScales(const ConvolutionScales &scales) { m_scales = scales; }
    /// At the state's position.
    void refresh();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void typeWeight(Pixel kernel, float value);

    ConvolutionState &m_state;
    ConvolutionScales m_scales;
    QBoxLayout *m_layout;
    QWidget *m_pictures;
    GridView *m_window;
    GridView *m_kernel;
    GridView *m_products;
    ArithmeticText *m_sum;
};

} // namespace workbench
