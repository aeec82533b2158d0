#include "ui/explain/dropout_page.h"

#include "core/number_text.h"
#include "ui/common/theme.h"
#include "ui/explain/arithmetic_html.h"
#include "ui/explain/grid_view.h"
#include "ui/explain/operand_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <numeric>

namespace workbench {

namespace {

double meanOf(const Planes &planes)
{
    return std::accumulate(planes.values.begin(), planes.values.end(), 0.0) / double(planes.values.size());
}

} // namespace

DropoutPage::DropoutPage(Workspace &workspace, QWidget *parent)
    : ElementPage(workspace, QStringLiteral("dropoutPage"), parent),
      m_mask(addMap(QStringLiteral("maskMap"), tr("Mask of the draw"))),
      m_training(addMap(QStringLiteral("trainingMap"), tr("Output in training")))
{
    addBelow(makeDraw());
}

QWidget *DropoutPage::makeDraw()
{
    auto *bar = new QWidget(this);
    auto *label = new QLabel(tr("&Seed of the draw"), bar);
    m_seed = new QSpinBox(bar);
    m_seed->setObjectName(QStringLiteral("dropoutSeed"));
    m_seed->setAccessibleName(tr("Seed of the draw"));
    m_seed->setFont(numberFont());
    m_seed->setRange(0, 999'999);
    label->setBuddy(m_seed);
    auto *again = new QPushButton(themeIcon(QStringLiteral("view-refresh")), tr("&Draw again"), bar);
    again->setObjectName(QStringLiteral("drawAgain"));
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(again);
    row->addWidget(label);
    row->addWidget(m_seed);
    row->addStretch(1);
    connect(again, &QPushButton::clicked, this,
            [this] { m_seed->setValue((m_seed->value() + 1) % (m_seed->maximum() + 1)); });
    connect(m_seed, &QSpinBox::valueChanged, this, [this] {
        draw();
        refresh();
    });
    return bar;
}

void DropoutPage::numbersChanged()
{
    draw();
}

void DropoutPage::draw()
{
    if (numbers())
        m_draw = std::make_shared<const DropoutDraw>(
            drawDropout(*numbers(), static_cast<std::uint64_t>(m_seed->value())));
}

bool DropoutPage::isKept(const Pin &place) const
{
    const Planes &input = *numbers()->input;
    return m_draw->kept[std::size_t((place.channel * input.height + place.pixel.row) * input.width +
                                    place.pixel.column)];
}

void DropoutPage::showChannel()
{
    const Planes &input = *numbers()->input;
    showPlane(inputMap(), numbers()->input);
    showPlane(outputMap(), numbers()->output);
    showPlane(m_training, {m_draw, &m_draw->training});
    m_mask->setField(plainField(input.height, input.width,
                                [draw = m_draw, width = input.width,
                                 first = channel() * input.height * input.width](Pixel cell) {
                                    return draw->kept[std::size_t(first + cell.row * width + cell.column)]
                                               ? 1.0F
                                               : 0.0F;
                                }),
                     {ColorMap::Viridis, 0, 1});
    inputMap()->setTitle(tr("input"));
    outputMap()->setTitle(tr("evaluation: the input itself"));
    m_mask->setTitle(tr("mask: 1 is kept, 0 is dropped"));
    m_training->setTitle(tr("training: x · mask / (1 − p)"));
}

QString DropoutPage::elementHtml()
{
    const double p = numbers()->arguments().real("p");
    const float x = inputValue();
    const bool kept = isKept({channel(), pixel()});
    const QString scale = p < 1 ? valueText(1 / (1 - p)) : tr("nothing is kept");
    QString html = formulaHtml(QStringLiteral("output%1 = x·mask / (1 − p) = %2·%3 / (1 − %4) = %5")
                                   .arg(indexText(), operandText(double(x)),
                                        kept ? QStringLiteral("1") : QStringLiteral("0"), realText(p),
                                        valueText(double(droppedValue(x, kept, p)))));
    html += arithmeticLine(tr("in evaluation: %1").arg(strongNumber(double(outputValue()))) +
                           QStringLiteral(" &nbsp;") + verdictHtml({double(x), outputValue(), 0}));
    const bool channels = numbers()->layer.type == QLatin1String("Dropout2d");
    const auto all = double(m_draw->units);
    html += arithmeticLine((channels ? tr("This draw keeps %1 of %2 channels (%3, expected %4).")
                                     : tr("This draw keeps %1 of %2 values (%3, expected %4)."))
                               .arg(groupedText(m_draw->keptUnits), groupedText(m_draw->units),
                                    percentText(double(m_draw->keptUnits) / all), percentText(1 - p)));
    html += arithmeticLine(
        tr("What is kept is multiplied by 1 / (1 − p) = %1, so that the mean stays about the same: "
           "%2 before, %3 after this draw.")
            .arg(scale, valueText(meanOf(*numbers()->input)), valueText(meanOf(m_draw->training))));
    return html + arithmeticLine(
                      tr("Every sample of every batch has a draw of its own. This one follows from its seed; "
                         "in a run, LibTorch draws."));
}

QStringList DropoutPage::pinColumns() const
{
    return {tr("input x"), tr("mask"), tr("in training"), tr("in evaluation")};
}

PinnedNumbers DropoutPage::pinned(const Pin &pin) const
{
    const float x = valueAt(*numbers()->input, pin);
    const float reference = valueAt(*numbers()->output, pin);
    return {{},
            {valueText(double(x)), isKept(pin) ? QStringLiteral("1") : QStringLiteral("0"),
             valueText(double(valueAt(m_draw->training, pin))), valueText(double(reference))},
            x == reference};
}

} // namespace workbench
