#include "ui/explain/linear_page.h"

#include "core/number_text.h"
#include "ui/common/theme.h"
#include "ui/explain/arithmetic_html.h"
#include "ui/explain/arithmetic_text.h"
#include "ui/explain/contribution_table.h"
#include "ui/explain/grid_view.h"
#include "ui/explain/layer_heading.h"
#include "ui/explain/linear_scales.h"
#include "ui/explain/operand_text.h"
#include "ui/explain/pin_table.h"
#include "ui/explain/plane_fields.h"
#include "ui/explain/softmax_view.h"
#include "ui/explain/step_bar.h"
#include "ui/explain/view_options.h"

#include <QKeyEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <algorithm>
#include <numeric>

namespace workbench {

namespace {

constexpr int wideEnough = 420; ///< for the pictures beside each other
constexpr qsizetype mostSums = 16;

} // namespace

LinearPage::LinearPage(Workspace &workspace, QWidget *parent)
    : ExplainPage(parent), m_workspace(workspace),
      m_heading(new LayerHeading(workspace, tr("&Output"), this)),
      m_inputs(new GridView(tr("Inputs"), {}, this)), m_weights(new GridView(tr("Weights"), {}, this)),
      m_products(new GridView(tr("Products"), {}, this)), m_outputs(new GridView(tr("Outputs"), {}, this)),
      m_steps(new StepBar(this)), m_text(new ArithmeticText(this)),
      m_contributions(new ContributionTable(this)), m_pins(new PinTable(workspace.document(), this)),
      m_loss(new SoftmaxView(tr("From the outputs to the loss"), this))
{
    setObjectName(QStringLiteral("linearPage"));
    setFocusPolicy(Qt::ClickFocus); // for the keys of the step bar
    m_inputs->grid()->setObjectName(QStringLiteral("linearInputs"));
    m_weights->grid()->setObjectName(QStringLiteral("linearWeights"));
    m_products->grid()->setObjectName(QStringLiteral("linearProducts"));
    m_outputs->grid()->setObjectName(QStringLiteral("linearOutputs"));
    m_outputs->grid()->setNear(true);
    m_text->setObjectName(QStringLiteral("linearText"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 10);
    column->setSpacing(10);
    column->addWidget(makeHeading());
    column->addWidget(makePictures());
    column->addWidget(m_outputs);
    column->addWidget(m_steps);
    column->addWidget(m_text);
    column->addWidget(m_contributions);
    column->addWidget(m_pins);
    column->addWidget(m_loss);
    column->addStretch(1);
    connectGrids();
    connectPins();
}

QWidget *LinearPage::makeHeading()
{
    auto *options = new QWidget(m_heading);
    m_channelLabel = new QLabel(tr("&Input channel"), options);
    m_channelBox = new QSpinBox(options);
    m_channelBox->setObjectName(QStringLiteral("linearChannel"));
    m_channelBox->setAccessibleName(tr("Input channel"));
    m_channelBox->setFont(numberFont());
    m_channelBox->setWrapping(true);
    m_channelLabel->setBuddy(m_channelBox);
    m_options = new ViewOptions({ScaleReach::View, ScaleReach::Unit, ScaleReach::Layer, ScaleReach::Network},
                                options);
    auto *row = new QHBoxLayout(options);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_channelLabel);
    row->addWidget(m_channelBox);
    row->addWidget(m_options);
    m_heading->add(options);
    connect(m_channelBox, &QSpinBox::valueChanged, this, [this](int channel) {
        m_channel = channel;
        refreshChannel();
    });
    connect(m_options, &ViewOptions::nearChanged, this, &LinearPage::setNear);
    connect(m_options, &ViewOptions::reachChanged, this, &LinearPage::refreshOutput);
    return m_heading;
}

QWidget *LinearPage::makePictures()
{
    auto *pictures = new QWidget(this);
    m_row = new QBoxLayout(QBoxLayout::LeftToRight, pictures);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->addWidget(m_inputs, 1);
    m_signs = {signLabel(QStringLiteral("⊙"), pictures), signLabel(QStringLiteral("="), pictures)};
    m_row->addWidget(m_signs[0]);
    m_row->addWidget(m_weights, 1);
    m_row->addWidget(m_signs[1]);
    m_row->addWidget(m_products, 1);
    return pictures;
}

void LinearPage::connectGrids()
{
    for (auto *view : {m_inputs, m_weights, m_products}) {
        NumberGrid *grid = view->grid();
        connect(grid, &NumberGrid::cellEntered, this, [this](Pixel cell) { hoverInput(cell); });
        connect(grid, &NumberGrid::cellLeft, this, [this] { hoverInput(std::nullopt); });
        connect(grid, &NumberGrid::cellChosen, this, [this](Pixel cell) {
            m_hoveredPixel.reset();
            m_pixel = cell;
            refreshElement();
        });
    }
    NumberGrid *outputs = m_outputs->grid();
    connect(outputs, &NumberGrid::cellEntered, this, [this](Pixel cell) { hoverOutput(cell.column); });
    connect(outputs, &NumberGrid::cellLeft, this, [this] { hoverOutput(std::nullopt); });
    connect(outputs, &NumberGrid::cellChosen, this, [this](Pixel cell) { selectOutput(cell.column); });
    connect(m_heading, &LayerHeading::choiceChanged, this, &LinearPage::selectOutput);
    connect(m_steps, &StepBar::positionWanted, this, &LinearPage::selectOutput);
    connect(m_contributions, &ContributionTable::inputChosen, this, &LinearPage::selectInput);
    connect(m_loss, &SoftmaxView::rowChosen, this, &LinearPage::selectOutput);
}

void LinearPage::connectPins()
{
    m_steps->offerPin();
    m_pins->setColumns({tr("sum of the products"), tr("bias"), tr("output")},
                       [this](const Pin &pin) { return pinned(pin); });
    connect(m_steps, &StepBar::pinWanted, this, [this] { m_pins->pin({0, {0, output()}}); });
    connect(m_pins, &PinTable::pinChosen, this, [this](const Pin &pin) {
        if (m_linear && pin.pixel.column < m_linear->outputs)
            selectOutput(pin.pixel.column);
    });
}

PinnedNumbers LinearPage::pinned(const Pin &pin) const
{
    PinnedNumbers row{QStringLiteral("output[%1]").arg(pin.pixel.column)};
    if (!m_linear || pin.pixel.column >= m_linear->outputs)
        return row;
    const WorkedInnerProduct worked = workInnerProduct(*m_linear, pin.pixel.column);
    row.numbers = {valueText(worked.result - worked.bias), valueText(worked.bias),
                   valueText(double(worked.reference))};
    row.agrees = worked.agrees();
    return row;
}

void LinearPage::showValues(const ObservationPointer &observation)
{
    const Document &document = m_workspace.document();
    const QString layer = observation->values->layer.id;
    const auto linear =
        linearNumbersOf(observation, mapBeforeFlatten(document.network(), document.analysis(), layer));
    m_linear = linear ? std::optional(*linear) : std::nullopt;
    m_hoveredOutput.reset();
    m_hoveredPixel.reset();
    if (!m_linear)
        return;
    clampPlaces();
    setNear();
    const auto loss = lossCaseOf(m_workspace, observation);
    m_loss->setVisible(loss.has_value());
    if (loss)
        m_loss->show(*loss);
    m_network = observation->values->network;
    m_pins->setLayer(layer);
    refreshOutput();
    m_pins->refresh();
}

void LinearPage::clampPlaces()
{
    const Shape &map = m_linear->map;
    m_output = std::clamp<std::int64_t>(m_output, 0, m_linear->outputs - 1);
    m_channel = std::clamp<std::int64_t>(m_channel, 0, map.channels() - 1);
    m_pixel = {std::clamp<std::int64_t>(m_pixel.row, 0, map.height() - 1),
               std::clamp<std::int64_t>(m_pixel.column, 0, map.width() - 1)};
}

/// A single row has room for its numbers.
void LinearPage::setNear()
{
    const bool row = m_linear && m_linear->map.height() == 1;
    for (auto *view : {m_inputs, m_weights, m_products})
        view->grid()->setNear(row || m_options->isNear());
    m_options->setNearVisible(!row);
    arrange();
}

void LinearPage::refreshOutput()
{
    if (!m_linear)
        return;
    m_worked = workInnerProduct(*m_linear, output());
    m_heading->show(m_linear->numbers.layer, m_linear->outputs);
    m_heading->setChoice(m_output);
    m_steps->setLength(m_linear->outputs);
    m_steps->setPosition(m_output);
    const auto results = m_linear->numbers.output;
    m_outputs->setTitle(tr("outputs: LibTorch's"));
    m_outputs->setField(
        plainField(1, m_linear->outputs,
                   [results](Pixel cell) { return results->values[std::size_t(cell.column)]; }),
        m_options->reach() == ScaleReach::Network ? networkScale(m_network)
                                                  : divergingScaleOf(results->values));
    m_outputs->grid()->lookAt({0, output()});
    m_contributions->setRemark(tr("to output %1; click one to find it in the pictures").arg(output()));
    m_contributions->show(*m_linear, m_worked, output(),
                          [this](std::int64_t input) { return inputName(input); });
    m_loss->choose(std::size_t(output()));
    refreshChannel();
}

void LinearPage::refreshChannel()
{
    if (!m_linear)
        return;
    const Shape &map = m_linear->map;
    showChannels();
    const auto size = map.height() * map.width();
    const auto first = std::size_t(m_channel * size);
    const auto field = [&](const std::vector<float> &values) {
        return plainField(map.height(), map.width(), [values, first, width = map.width()](Pixel cell) {
            return values[first + std::size_t(cell.row * width + cell.column)];
        });
    };
    const std::vector<float> inputs(m_linear->values().begin(), m_linear->values().end());
    const auto weights = m_linear->weights(output());
    const std::vector<float> products(m_worked.products.begin(), m_worked.products.end());
    const LinearScales scales =
        linearScales(*m_linear, m_worked, output(), m_channel, m_options->reach(), m_network);
    m_inputs->setField(field(inputs), scales.inputs);
    m_weights->setField(field({weights.begin(), weights.end()}), scales.weights);
    m_products->setField(field(products), scales.products);
    showTitles();
    refreshElement();
}

void LinearPage::showChannels()
{
    const auto channels = m_linear->map.channels();
    const QSignalBlocker blocker(m_channelBox);
    m_channelBox->setRange(0, int(channels) - 1);
    m_channelBox->setSuffix(tr(" of %1").arg(channels));
    m_channelBox->setValue(int(m_channel));
    m_channelBox->setVisible(channels > 1);
    m_channelLabel->setVisible(channels > 1);
}

void LinearPage::showTitles()
{
    const Shape &map = m_linear->map;
    const QString channel = map.channels() > 1 ? tr(", channel %1").arg(m_channel) : QString();
    m_inputs->setTitle(map.height() > 1 ? tr("input, as the map it was%1").arg(channel)
                                        : tr("input%1").arg(channel));
    m_weights->setTitle(tr("weights of output %1%2").arg(output()).arg(channel));
    m_products->setTitle(tr("products: red for, blue against%1").arg(channel));
}

void LinearPage::refreshElement()
{
    if (!m_linear)
        return;
    for (auto *view : {m_inputs, m_weights, m_products})
        view->grid()->lookAt(pixel());
    m_text->setHtml(productHtml() + resultHtml());
}

std::int64_t LinearPage::inputOf(Pixel pixel) const
{
    const Shape &map = m_linear->map;
    return (m_channel * map.height() + pixel.row) * map.width() + pixel.column;
}

QString LinearPage::inputName(std::int64_t input) const
{
    const Shape &map = m_linear->map;
    if (map.channels() == 1 && map.height() == 1)
        return QStringLiteral("input[%1]").arg(input);
    const auto size = map.height() * map.width();
    return QStringLiteral("input[%1] = map[%2, %3, %4]")
        .arg(input)
        .arg(input / size)
        .arg(input % size / map.width())
        .arg(input % map.width());
}

QString LinearPage::productHtml() const
{
    const auto input = inputOf(pixel());
    const auto place = std::size_t(input);
    return formulaHtml(QStringLiteral("weight[%1, %2] · %3 = %4 · %5 = %6")
                           .arg(output())
                           .arg(input)
                           .arg(inputName(input), operandText(double(m_linear->weights(output())[place])),
                                operandText(double(m_linear->values()[place])),
                                valueText(m_worked.products[place])));
}

QString LinearPage::resultHtml() const
{
    QStringList sums;
    const auto &channels = m_worked.channelSums;
    for (std::size_t i = 0; i < channels.size() && sums.size() < mostSums; ++i) {
        const QString text = QStringLiteral("%1<sub>%2</sub>").arg(valueText(channels[i])).arg(i);
        sums << (std::int64_t(i) == m_channel ? QStringLiteral("<b>%1</b>").arg(text) : text);
    }
    if (const auto left = std::ssize(channels) - sums.size(); left > 0)
        sums << tr("… %n more …", nullptr, int(left));
    const double sum = std::accumulate(channels.begin(), channels.end(), 0.0);
    const QString all = strongNumber(sum);
    QString html =
        channels.size() > 1
            ? arithmeticLine(
                  tr("sums over the channels of the map: %1 = %2").arg(sums.join(QStringLiteral(" + ")), all))
            : arithmeticLine(tr("sum of the %n product(s): %1", nullptr, int(m_linear->inputs)).arg(all));
    html += arithmeticLine(tr("+ bias %1 = output[%2] %3")
                               .arg(strongNumber(m_worked.bias))
                               .arg(output())
                               .arg(strongNumber(double(m_worked.reference))) +
                           QStringLiteral(" &nbsp;") + verdictHtml(m_worked));
    return html;
}

void LinearPage::selectOutput(std::int64_t output)
{
    m_hoveredOutput.reset();
    m_output = output;
    refreshOutput();
}

void LinearPage::selectInput(std::int64_t input)
{
    const Shape &map = m_linear->map;
    const auto size = map.height() * map.width();
    m_channel = input / size;
    m_pixel = {input % size / map.width(), input % map.width()};
    refreshChannel();
}

void LinearPage::hoverOutput(std::optional<std::int64_t> output)
{
    if (output == m_hoveredOutput)
        return;
    m_hoveredOutput = output;
    refreshOutput();
}

void LinearPage::hoverInput(std::optional<Pixel> pixel)
{
    if (pixel == m_hoveredPixel)
        return;
    m_hoveredPixel = pixel;
    refreshElement();
}

void LinearPage::showEvent(QShowEvent *event)
{
    ExplainPage::showEvent(event);
    refreshOutput();
}

void LinearPage::resizeEvent(QResizeEvent *event)
{
    ExplainPage::resizeEvent(event);
    arrange();
}

void LinearPage::arrange()
{
    const bool rows = m_linear && m_linear->map.height() == 1;
    const bool beside = !rows && width() >= wideEnough;
    m_row->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    for (auto *sign : m_signs)
        sign->setAlignment(beside ? Qt::AlignCenter : Qt::AlignLeft);
    const int seen = parentWidget() ? parentWidget()->height() : height();
    for (auto *view : {m_inputs, m_weights, m_products})
        view->grid()->setMostHeight(std::clamp(seen / 2 - 60, 160, 400));
}

void LinearPage::keyPressEvent(QKeyEvent *event)
{
    if (!m_steps->takeKey(*event))
        ExplainPage::keyPressEvent(event);
}

} // namespace workbench
