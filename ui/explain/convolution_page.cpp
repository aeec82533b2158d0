#include "ui/explain/convolution_page.h"

#include "core/number_text.h"
#include "ui/explain/arithmetic_html.h"
#include "ui/explain/channel_picker.h"
#include "ui/explain/channel_sums.h"
#include "ui/explain/convolution_text.h"
#include "ui/explain/grid_view.h"
#include "ui/explain/pin_table.h"
#include "ui/explain/scratch_panel.h"
#include "ui/explain/step_bar.h"
#include "ui/explain/view_options.h"
#include "ui/explain/window_view.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <algorithm>
#include <utility>

namespace workbench {

namespace {

constexpr int wideEnough = 860; ///< for what is tried out beside the pictures
constexpr int scratchWidth = 270;

} // namespace

ConvolutionPage::ConvolutionPage(Workspace &workspace, QWidget *parent)
    : ExplainPage(parent), m_state(ConvolutionState::of(workspace)), m_grid(new QGridLayout(this)),
      m_picker(new ChannelPicker(workspace, ChannelPicker::Channels::InputAndOutput, this)),
      m_options(new ViewOptions({ScaleReach::View, ScaleReach::Unit, ScaleReach::Layer, ScaleReach::Network},
                                this)),
      m_input(new GridView(tr("Input channel with its padding"), {}, this)),
      m_before(new GridView(tr("Output of the layer itself"), {}, this)),
      m_output(new GridView(tr("Output channel"), {}, this)), m_scratch(new ScratchPanel(m_state, this)),
      m_steps(new StepBar(this)), m_window(new WindowView(m_state, this)),
      m_sums(new ChannelSums(m_state, this)), m_pins(new PinTable(workspace.document(), this))
{
    setObjectName(QStringLiteral("convolutionPage"));
    setFocusPolicy(Qt::ClickFocus); // for the keys of the step bar
    m_input->grid()->setObjectName(QStringLiteral("inputGrid"));
    m_before->grid()->setObjectName(QStringLiteral("beforeGrid"));
    m_output->grid()->setObjectName(QStringLiteral("outputGrid"));
    m_input->grid()->setEditable(true);
    connectOptions();
    makeLayout();
    connectInput();
    steerByOutput(m_state, *m_output->grid());
    connect(m_steps, &StepBar::positionWanted, &m_state, &ConvolutionState::selectPosition);
    connect(&m_state, &ConvolutionState::numbersChanged, this, [this] {
        if (isVisible())
            refresh();
    });
    connect(&m_state, &ConvolutionState::positionChanged, this, [this] {
        if (isVisible())
            refreshPosition();
    });
    connectPins();
}

void ConvolutionPage::connectOptions()
{
    const auto setNear = [this](bool near) {
        for (auto *view : {m_input, m_before, m_output})
            view->grid()->setNear(near);
    };
    setNear(m_options->isNear());
    connect(m_options, &ViewOptions::nearChanged, this, setNear);
    connect(m_options, &ViewOptions::reachChanged, this, &ConvolutionPage::refresh);
}

void ConvolutionPage::makeLayout()
{
    m_grid->setContentsMargins(8, 8, 8, 10);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(10);
    m_grid->addWidget(m_input, 2, 0);
    m_grid->addWidget(m_before, 2, 1);
    m_grid->addWidget(m_output, 2, 2);
    arrange();
    m_grid->addWidget(m_sums, 6, 0, 1, 4);
    m_grid->addWidget(m_pins, 7, 0, 1, 4);
    m_grid->setColumnStretch(0, 5);
    m_grid->setColumnStretch(2, 4);
    m_grid->setRowStretch(8, 1);
}

/// What is tried out stands beside the pictures, or below where the dock is narrow.
void ConvolutionPage::arrange()
{
    constexpr int columns = 4;
    const int left = m_wide ? columns - 1 : columns;
    m_grid->addWidget(m_picker, 0, 0, 1, left);
    m_grid->addWidget(m_options, m_wide ? 0 : 1, m_wide ? left : 0, 1, m_wide ? 1 : columns);
    m_grid->addWidget(m_steps, 3, 0, 1, left);
    m_grid->addWidget(m_window, 4, 0, 1, left);
    m_grid->addWidget(m_scratch, m_wide ? 2 : 5, m_wide ? left : 0, m_wide ? 3 : 1, m_wide ? 1 : columns);
    m_scratch->setMaximumWidth(m_wide ? scratchWidth : QWIDGETSIZE_MAX);
    m_options->setMaximumWidth(scratchWidth);
    m_grid->setColumnMinimumWidth(columns - 1, m_wide ? scratchWidth : 0);
}

void ConvolutionPage::connectInput()
{
    NumberGrid *grid = m_input->grid();
    steerByInput(m_state, *grid);
    connect(grid, &NumberGrid::valueTyped, this, &ConvolutionPage::setInputValue);
    connect(grid, &NumberGrid::cellPainted, this,
            [this](Pixel cell, bool on) { setInputValue(cell, on ? 1 : 0); });
    connect(m_scratch, &ScratchPanel::paintingChanged, grid, &NumberGrid::setPainting);
}

void ConvolutionPage::setInputValue(Pixel cell, float value)
{
    m_state.change([&](ScratchConvolution &scratch) {
        scratch.inputValues[{m_state.inputChannel(), cell}] = value;
    });
}

void ConvolutionPage::connectPins()
{
    m_steps->offerPin();
    m_pins->setColumns({tr("sum over the window"), tr("over channels"), tr("bias"), tr("output")},
                       [this](const Pin &pin) { return pinned(pin); });
    connect(m_steps, &StepBar::pinWanted, this, [this] {
        m_pins->pin({m_state.outputChannel(), m_state.pixel()});
    });
    connect(m_pins, &PinTable::pinChosen, this, [this](const Pin &pin) {
        m_state.setOutputChannel(pin.channel);
        m_state.select(pin.pixel);
    });
}

PinnedNumbers ConvolutionPage::pinned(const Pin &pin) const
{
    PinnedNumbers row{outputName(pin.channel, pin.pixel)};
    const Convolution *shown = m_state.shown();
    if (!shown || pin.channel >= shown->geometry.output.channels() ||
        pin.pixel.row >= shown->geometry.output.height() ||
        pin.pixel.column >= shown->geometry.output.width())
        return row;
    const auto channel =
        std::clamp<std::int64_t>(m_state.inputChannel() - shown->geometry.firstInputChannel(pin.channel), 0,
                                 shown->geometry.channelsPerGroup() - 1);
    const WorkedWindow window = workWindow(*shown, pin.channel, channel, pin.pixel);
    const WorkedOutput worked = workOutput(*shown, pin.channel, pin.pixel);
    row.numbers = {valueText(window.sum), valueText(worked.result - worked.bias), valueText(worked.bias),
                   valueText(double(worked.reference))};
    row.agrees = worked.agrees();
    row.picture = pinPicture(window.values, shown->geometry.window.kernel, m_scales.input);
    return row;
}

void ConvolutionPage::showValues(const ObservationPointer &observation)
{
    m_state.show(observation);
}

void ConvolutionPage::showEvent(QShowEvent *event)
{
    ExplainPage::showEvent(event);
    refresh();
}

void ConvolutionPage::resizeEvent(QResizeEvent *event)
{
    ExplainPage::resizeEvent(event);
    // As high as leaves room for the window's numbers in the part of the page that is seen.
    const int seen = parentWidget() ? parentWidget()->height() : height();
    for (auto *view : {m_input, m_before, m_output})
        view->grid()->setMostHeight(std::clamp(seen - 370, 200, 480));
    if (std::exchange(m_wide, width() >= wideEnough) != m_wide)
        arrange();
}

void ConvolutionPage::refresh()
{
    const Convolution *shown = m_state.shown();
    if (!shown)
        return;
    const auto in = m_state.inputChannel();
    const auto out = m_state.outputChannel();
    m_scales = scalesOf(*shown, m_options->reach(), out, in, m_state.network());
    m_picker->refresh();
    m_scratch->refresh();
    m_input->setField(inputField(*shown, in), m_scales.input);
    m_output->setField(planeField(shown->output, out), m_scales.output);
    showBefore();
    m_window->setScales(m_scales);
    m_steps->setLength(shown->geometry.positions());
    refreshPosition();
    m_sums->refresh();
    m_pins->setLayer(m_state.layer());
    m_pins->refresh();
}

void ConvolutionPage::showBefore()
{
    const Convolution *own = m_state.own();
    const Convolution *shown = m_state.shown();
    const bool changed = m_state.isChanged() && own != shown;
    m_before->setVisible(changed);
    m_grid->setColumnStretch(1, changed ? 4 : 0);
    const Shape &output = shown->geometry.output;
    const bool padded = m_input->grid()->field().first != Pixel{0, 0};
    m_input->setTitle(
        (padded ? tr("input channel %1, %2 × %3; padding is dotted") : tr("input channel %1, %2 × %3"))
            .arg(m_state.inputChannel())
            .arg(shown->geometry.input.height())
            .arg(shown->geometry.input.width()));
    m_output->setTitle(changed ? tr("tried out: %1").arg(output.text())
                               : tr("output channel %1, %2 × %3")
                                     .arg(m_state.outputChannel())
                                     .arg(output.height())
                                     .arg(output.width()));
    if (!changed)
        return;
    const auto out = std::min(m_state.outputChannel(), own->geometry.output.channels() - 1);
    m_before->setTitle(tr("the layer itself: %1").arg(own->geometry.output.text()));
    m_before->setField(
        planeField(own->output, out),
        scalesOf(*own, m_options->reach(), out, own->geometry.firstInputChannel(out), m_state.network())
            .output);
}

void ConvolutionPage::refreshPosition()
{
    const Convolution *shown = m_state.shown();
    if (!shown)
        return;
    m_steps->setPosition(m_state.position());
    markInput(*shown);
    markOutput(*shown);
    m_window->refresh();
}

void ConvolutionPage::markInput(const Convolution &convolution)
{
    const ConvolutionGeometry &geometry = convolution.geometry;
    const Pixel start = geometry.windowStart(m_state.pixel());
    const IntegerPair extent = geometry.window.extent();
    std::vector<CellMark> marks;
    if (geometry.window.dilation != IntegerPair{1, 1}) {
        for (const auto &element : windowOf(geometry, m_state.pixel()))
            marks.push_back({CellMark::Kind::Lit, element.place});
    }
    marks.push_back({CellMark::Kind::Window, start, extent.height, extent.width});
    if (const auto pixel = m_state.inputPixel(); pixel && geometry.contains(*pixel))
        marks.push_back({CellMark::Kind::Chosen, *pixel});
    m_input->grid()->focusOn(start, extent.height, extent.width);
    m_input->grid()->setMarks(std::move(marks));
    m_input->setRemark(inputRemark(convolution));
}

QString ConvolutionPage::inputRemark(const Convolution &convolution) const
{
    const ConvolutionGeometry &geometry = convolution.geometry;
    if (const auto pixel = m_state.inputPixel(); pixel && geometry.contains(*pixel))
        return tr("row %1, column %2 feeds %n output(s), lit", nullptr,
                  int(outputsFedBy(geometry, *pixel).size()))
            .arg(pixel->row)
            .arg(pixel->column);
    const Pixel start = geometry.windowStart(m_state.pixel());
    const IntegerPair extent = geometry.window.extent();
    return tr("receptive field: rows %1 to %2, columns %3 to %4")
        .arg(groupedText(start.row), groupedText(start.row + extent.height - 1), groupedText(start.column),
             groupedText(start.column + extent.width - 1));
}

void ConvolutionPage::markOutput(const Convolution &convolution)
{
    const Pixel pixel = m_state.pixel();
    const auto lit = m_state.inputPixel();
    const bool feeds = lit && convolution.geometry.contains(*lit);
    m_output->grid()->lookAt(pixel, feeds ? litMarks(outputsFedBy(convolution.geometry, *lit))
                                          : std::vector<CellMark>());
    m_output->setRemark(outputName(m_state.outputChannel(), pixel));
}

void ConvolutionPage::keyPressEvent(QKeyEvent *event)
{
    if (m_steps->takeKey(*event))
        return;
    if (event->key() == Qt::Key_Escape && m_state.inputPixel())
        return m_state.chooseInput(std::nullopt);
    ExplainPage::keyPressEvent(event);
}

} // namespace workbench
