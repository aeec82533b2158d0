#pragma once

#include "core/explain/inner_product.h"
#include "ui/explain/explain_page.h"
#include "ui/explain/number_field.h"

#include <array>

class QBoxLayout;
class QLabel;
class QSpinBox;

namespace workbench {

class ArithmeticText;
class ContributionTable;
class GridView;
class LayerHeading;
struct Pin;
struct PinnedNumbers;
class PinTable;
class SoftmaxView;
class StepBar;
class ViewOptions;

/// Linear: one output as the inner product of its weights and the inputs, as pictures where the input was a
/// map; and the loss, where it is the network's last layer.
class LinearPage : public ExplainPage
{
    Q_OBJECT

public:
    LinearPage(Workspace &workspace, QWidget *parent);

    void showValues(const ObservationPointer &observation) override;

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeHeading();
    QWidget *makePictures();
    void connectGrids();
    void refreshOutput();
    void refreshChannel();
    void showChannels();
    void showTitles();
    void refreshElement();
    void selectOutput(std::int64_t output);
    void selectInput(std::int64_t input);
    void hoverOutput(std::optional<std::int64_t> output);
    void hoverInput(std::optional<Pixel> pixel);
    void clampPlaces();
    void setNear();
    void arrange();
    std::int64_t output() const { return m_hoveredOutput.value_or(m_output); }
    Pixel pixel() const { return m_hoveredPixel.value_or(m_pixel); }
    std::int64_t inputOf(Pixel pixel) const;
    QString inputName(std::int64_t input) const;
    void connectPins();
    PinnedNumbers pinned(const Pin &pin) const;
    QString productHtml() const;
    QString resultHtml() const;

    Workspace &m_workspace;
    std::optional<LinearNumbers> m_linear;
    NetworkReach m_network;
    WorkedInnerProduct m_worked; ///< of `output()`
    std::int64_t m_output = 0;
    std::optional<std::int64_t> m_hoveredOutput;
    std::int64_t m_channel = 0; ///< of the input map
    Pixel m_pixel;              ///< of the input map
    std::optional<Pixel> m_hoveredPixel;
    LayerHeading *m_heading;
    QLabel *m_channelLabel;
    QSpinBox *m_channelBox;
    ViewOptions *m_options;
    QBoxLayout *m_row;
    std::array<QLabel *, 2> m_signs; ///< between the pictures
    GridView *m_inputs;
    GridView *m_weights;
    GridView *m_products;
    GridView *m_outputs;
    StepBar *m_steps;
    ArithmeticText *m_text;
    ContributionTable *m_contributions;
    PinTable *m_pins;
    SoftmaxView *m_loss;
};

} // namespace workbench
