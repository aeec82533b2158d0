#include "ui/explain/unfold_page.h"

#include "core/layers/memory.h"
#include "core/number_text.h"
#include "ui/common/theme.h"
#include "ui/explain/arithmetic_text.h"
#include "ui/explain/channel_picker.h"
#include "ui/explain/convolution_scales.h"
#include "ui/explain/convolution_text.h"
#include "ui/explain/grid_view.h"
#include "ui/explain/step_bar.h"
#include "ui/properties/section.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace workbench {

namespace {

constexpr int wideEnough = 760; ///< for the matrices side by side
constexpr QSize matrixCell{42, 20};
constexpr int mostRows = 27;

GridView *matrix(const QString &object, const QString &name, QWidget *parent)
{
    auto *view = new GridView(name, {}, parent);
    view->grid()->setObjectName(object);
    view->grid()->setCellSize(matrixCell);
    view->grid()->setMostRows(mostRows);
    view->grid()->setNear(true);
    return view;
}

} // namespace

UnfoldPage::UnfoldPage(Workspace &workspace, QWidget *parent)
    : ExplainPage(parent), m_state(ConvolutionState::of(workspace)),
      m_picker(new ChannelPicker(workspace, ChannelPicker::Channels::Output, this)),
      m_sizes(readingLabel(this)), m_row(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_kernels(matrix(QStringLiteral("kernelMatrix"), tr("Kernel matrix"), this)),
      m_windows(matrix(QStringLiteral("unfoldedMatrix"), tr("Unfolded input"), this)),
      m_output(matrix(QStringLiteral("outputMatrix"), tr("Output, unrolled"), this)),
      m_text(new ArithmeticText(this)), m_steps(new StepBar(this))
{
    setObjectName(QStringLiteral("unfoldPage"));
    setFocusPolicy(Qt::ClickFocus); // for the keys of the step bar
    m_sizes->setObjectName(QStringLiteral("unfoldedSizes"));
    m_text->setObjectName(QStringLiteral("unfoldedText"));
    makeLayout();
    connectGrids();
    connect(m_steps, &StepBar::positionWanted, &m_state, &ConvolutionState::selectPosition);
    connect(&m_state, &ConvolutionState::numbersChanged, this, [this] {
        if (isVisible())
            refresh();
    });
    connect(&m_state, &ConvolutionState::positionChanged, this, [this] {
        if (isVisible())
            refreshPosition();
    });
}

void UnfoldPage::makeLayout()
{
    m_row->setSpacing(8);
    m_row->addWidget(m_kernels, 3);
    m_row->addWidget(signLabel(QStringLiteral("·"), this));
    m_row->addWidget(m_windows, 5);
    m_row->addWidget(signLabel(QStringLiteral("="), this));
    m_row->addWidget(m_output, 3);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 10, 10);
    column->setSpacing(10);
    column->addWidget(m_picker);
    column->addWidget(m_sizes);
    column->addLayout(m_row);
    column->addWidget(m_text);
    column->addWidget(m_steps);
    column->addStretch();
}

void UnfoldPage::connectGrids()
{
    const auto leave = [this] { m_state.hover(std::nullopt); };
    const auto enterColumn = [this](Pixel cell) { m_state.hover(m_matrices->pixelOf(cell.column)); };
    for (auto *view : {m_windows, m_output}) {
        connect(view->grid(), &NumberGrid::cellEntered, this, enterColumn);
        connect(view->grid(), &NumberGrid::cellLeft, this, leave);
    }
    connect(m_windows->grid(), &NumberGrid::cellChosen, this, [this, leave](Pixel cell) {
        m_windows->grid()->setCurrent(cell);
        leave();
        m_state.select(m_matrices->pixelOf(cell.column));
    });
    connect(m_output->grid(), &NumberGrid::cellChosen, this, [this, leave](Pixel cell) {
        leave();
        m_state.select(m_matrices->pixelOf(cell.column));
        chooseRow(cell.row);
    });
    connect(m_kernels->grid(), &NumberGrid::cellChosen, this, [this](Pixel cell) {
        m_kernels->grid()->setCurrent(cell);
        // The number of the window that this weight meets comes into sight.
        m_windows->grid()->focusOn({cell.column, m_matrices->columnOf(m_state.pixel())});
        chooseRow(cell.row);
    });
}

std::int64_t UnfoldPage::rowInGroup() const
{
    return m_state.outputChannel() % m_matrices->kernels();
}

void UnfoldPage::chooseRow(std::int64_t row)
{
    m_state.setOutputChannel(m_state.outputChannel() - rowInGroup() + row);
}

void UnfoldPage::showValues(const ObservationPointer &observation)
{
    m_state.show(observation);
}

void UnfoldPage::showEvent(QShowEvent *event)
{
    ExplainPage::showEvent(event);
    refresh();
}

void UnfoldPage::resizeEvent(QResizeEvent *event)
{
    m_row->setDirection(width() >= wideEnough ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    ExplainPage::resizeEvent(event);
}

void UnfoldPage::refresh()
{
    const Convolution *shown = m_state.shown();
    if (!shown)
        return;
    m_matrices.emplace(*shown, shown->geometry.groupOf(m_state.outputChannel()));
    m_picker->refresh();
    m_sizes->setText(sizesText() + QLatin1Char('\n') + memoryText());
    showMatrices();
    m_steps->setLength(shown->geometry.positions());
    refreshPosition();
}

void UnfoldPage::showMatrices()
{
    const ConvolutionScales scales =
        scalesOf(*m_state.shown(), ScaleReach::Layer, m_state.outputChannel(), m_state.inputChannel());
    const UnfoldedConvolution &matrices = *m_matrices;
    m_kernels->setTitle(tr("kernels, one a row: %1 × %2").arg(matrices.kernels()).arg(matrices.windowSize()));
    m_windows->setTitle(
        tr("windows, one a column: %1 × %2").arg(matrices.windowSize()).arg(matrices.positions()));
    m_output->setTitle(
        tr("output with bias, unrolled: %1 × %2").arg(matrices.kernels()).arg(matrices.positions()));
    m_kernels->setField(
        plainField(matrices.kernels(), matrices.windowSize(),
                   [matrices](Pixel cell) { return matrices.kernelAt(cell.row, cell.column); }),
        scales.kernel);
    m_windows->setField(
        plainField(matrices.windowSize(), matrices.positions(),
                   [matrices](Pixel cell) { return matrices.unfoldedAt(cell.row, cell.column); }),
        scales.input);
    m_output->setField(
        plainField(matrices.kernels(), matrices.positions(),
                   [matrices](Pixel cell) { return matrices.outputAt(cell.row, cell.column); }),
        scales.output);
}

QString UnfoldPage::sizesText() const
{
    const auto kernels = m_matrices->kernels();
    const auto size = m_matrices->windowSize();
    const auto positions = m_matrices->positions();
    const auto groups = m_state.shown()->geometry.groups;
    QString text = tr("Kernels %1 × %2 · windows %2 × %3 = output %1 × %3: %4 multiplications")
                       .arg(groupedText(kernels), groupedText(size), groupedText(positions),
                            groupedText(kernels * size * positions));
    if (groups > 1)
        text += QLatin1Char(' ') + tr("(group %1 of %2, each with a product of its own)")
                                       .arg(m_state.shown()->geometry.groupOf(m_state.outputChannel()) + 1)
                                       .arg(groups);
    return text;
}

QString UnfoldPage::memoryText() const
{
    const ConvolutionGeometry &geometry = m_state.shown()->geometry;
    const auto input = geometry.channelsPerGroup() * geometry.input.height() * geometry.input.width();
    const auto unfolded = m_matrices->windowSize() * m_matrices->positions();
    return tr("Unfolding makes %1 numbers (%2) of %3 (%4): %5 times as many")
        .arg(groupedText(unfolded), bytesText(unfolded * std::int64_t(sizeof(float))), groupedText(input),
             bytesText(input * std::int64_t(sizeof(float))), valueText(double(unfolded) / double(input), 3));
}

void UnfoldPage::refreshPosition()
{
    const Convolution *shown = m_state.shown();
    if (!shown || !m_matrices)
        return;
    const Pixel pixel = m_state.pixel();
    const auto row = rowInGroup();
    const auto column = m_matrices->columnOf(pixel);
    m_steps->setPosition(m_state.position());
    m_kernels->grid()->focusOn({row, m_kernels->grid()->shownFirst().column});
    m_kernels->grid()->setMarks({{CellMark::Kind::Window, {row, 0}, 1, m_matrices->windowSize()}});
    m_windows->grid()->focusOn({m_windows->grid()->shownFirst().row, column});
    m_windows->grid()->setMarks({{CellMark::Kind::Window, {0, column}, m_matrices->windowSize(), 1}});
    m_output->grid()->lookAt({row, column});
    const WorkedOutput worked = workOutput(*shown, m_state.outputChannel(), pixel);
    m_text->setHtml(tr("row %1 of the kernels · column %2 of the windows = <b>%3</b>")
                        .arg(row)
                        .arg(column)
                        .arg(valueText(worked.result - worked.bias, 4)) +
                    QStringLiteral(" &nbsp; ") + resultHtml(worked, m_state.outputChannel(), pixel));
}

void UnfoldPage::keyPressEvent(QKeyEvent *event)
{
    if (!m_steps->takeKey(*event))
        ExplainPage::keyPressEvent(event);
}

} // namespace workbench
