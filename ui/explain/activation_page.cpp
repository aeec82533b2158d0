#include "ui/explain/activation_page.h"

#include "core/insight/histogram.h"
#include "core/number_text.h"
#include "ui/common/plot.h"
#include "ui/explain/arithmetic_html.h"
#include "ui/explain/grid_view.h"
#include "ui/explain/operand_text.h"
#include "ui/properties/section.h"

#include <QHBoxLayout>
#include <algorithm>
#include <limits>

namespace workbench {

namespace {

constexpr int curvePoints = 400;
constexpr double leastReach = 4; ///< so that the bend of every curve is seen
constexpr int plotHeight = 230;
enum Curve { Function, Slope };

} // namespace

ActivationPage::ActivationPage(Workspace &workspace, QWidget *parent)
    : ElementPage(workspace, QStringLiteral("activationPage"), parent), m_curve(new Plot(this)),
      m_histogram(new Plot(this)), m_shares(readingLabel(this))
{
    m_shares->setObjectName(QStringLiteral("activationShares"));
    makePlots();
    auto *plots = new QWidget(this);
    auto *row = new QHBoxLayout(plots);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_curve, 1);
    row->addWidget(m_histogram, 1);
    addBelow(m_shares);
    addBelow(plots);
}

void ActivationPage::makePlots()
{
    m_curve->setObjectName(QStringLiteral("activationCurve"));
    m_curve->setAccessibleName(tr("Curve of the activation and its slope"));
    m_curve->setAxisLabels(tr("input x"), tr("output"));
    m_curve->addCurve(CurveRole::Steps, tr("f(x)"));
    m_curve->addCurve(CurveRole::Dashed, tr("slope f′(x)"));
    m_curve->setLegendAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_histogram->setObjectName(QStringLiteral("activationHistogram"));
    m_histogram->setAccessibleName(tr("How the inputs of the channel are spread"));
    m_histogram->setAxisLabels(tr("input x"), tr("values"));
    m_histogram->setNaturalBounds(0, std::numeric_limits<double>::infinity());
    m_histogram->addCurve(CurveRole::Steps, {});
    for (auto *plot : {m_curve, m_histogram})
        plot->setFixedHeight(plotHeight);
    m_curve->setReader([this](double x) -> std::optional<PlotReading> {
        if (!numbers())
            return std::nullopt;
        const ActivationFunction f = function();
        return PlotReading{{x, f.value(x)},
                           tr("f(%1) = %2\nslope %3")
                               .arg(valueText(x, 3), valueText(f.value(x)), valueText(f.derivative(x)))};
    });
}

std::int64_t ActivationPage::slopeChannel(const Pin &place) const
{
    const bool ofColumns = numbers()->isFlat() && numbers()->tensor(QStringLiteral("weight")).size() > 1;
    return ofColumns ? place.pixel.column : place.channel;
}

std::span<const float> ActivationPage::planeOf(const Planes &planes) const
{
    return {planes.plane(channel()), std::size_t(planes.height * planes.width)};
}

void ActivationPage::showChannel()
{
    showPlane(inputMap(), numbers()->input);
    showPlane(outputMap(), numbers()->output);
    inputMap()->setTitle(tr("input"));
    outputMap()->setTitle(tr("output"));
    const auto inputs = planeOf(*numbers()->input);
    const auto [low, high] = valueRange(inputs.data(), inputs.size());
    m_first = std::min(-leastReach, double(low));
    m_last = std::max(leastReach, double(high));
    drawCurve();
    drawHistogram();
    showShares();
}

void ActivationPage::drawCurve()
{
    m_curve->clear();
    m_drawn = slopeChannel();
    const ActivationFunction f = function();
    for (int i = 0; i <= curvePoints; ++i) {
        const double x = m_first + (m_last - m_first) * i / curvePoints;
        m_curve->append(Function, x, f.value(x));
        m_curve->append(Slope, x, f.derivative(x));
    }
    m_curve->setHorizontalRange(m_first, m_last);
    m_curve->refresh();
}

/// Outlines of the bins.
void ActivationPage::drawHistogram()
{
    m_histogram->clear();
    const Histogram spread = histogramOf(planeOf(*numbers()->input));
    if (!spread.counts.empty()) {
        // Equal numbers make one bin without a width.
        const double wide = std::max(spread.high - spread.low, 0.02 * (m_last - m_first));
        const double bin = wide / double(spread.counts.size());
        m_histogram->append(0, spread.low, 0);
        for (std::size_t i = 0; i < spread.counts.size(); ++i) {
            m_histogram->append(0, spread.low + bin * double(i), double(spread.counts[i]));
            m_histogram->append(0, spread.low + bin * double(i + 1), double(spread.counts[i]));
        }
        m_histogram->append(0, spread.low + wide, 0);
    }
    m_histogram->setHorizontalRange(m_first, m_last);
    m_histogram->refresh();
}

void ActivationPage::showShares()
{
    const auto shares = activationShares(function(), planeOf(*numbers()->input), planeOf(*numbers()->output));
    const auto all = double(shares.count);
    const QString zeros = percentText(double(shares.zeros) / all);
    const QString saturated = percentText(double(shares.saturated) / all);
    m_shares->setText(
        (numbers()->isFlat()
             ? tr("Of the %1 values of the layer %2 become zero, and %3 lie where the slope is nearly 0: "
                  "next to no gradient passes there.")
             : tr("Of the %1 values of the channel %2 become zero, and %3 lie where the slope is nearly 0: "
                  "next to no gradient passes there."))
            .arg(groupedText(shares.count), zeros, saturated));
}

QString ActivationPage::elementHtml()
{
    if (slopeChannel() != m_drawn)
        drawCurve();
    const double x = double(inputValue());
    const ActivationFunction f = function();
    for (auto *plot : {m_curve, m_histogram})
        plot->setMarker(PlotMarker::Chosen, x, tr("x = %1").arg(valueText(x, 3)));
    QString html = formulaHtml(
        QStringLiteral("output%1 = f(x) = %2")
            .arg(indexText(), QString(f.formula).replace(QLatin1String("%1"), QLatin1String("x"))));
    html +=
        formulaHtml(QStringLiteral("f(%1) = %2")
                        .arg(valueText(x), QString(f.formula).replace(QLatin1String("%1"), operandText(x))));
    html += arithmeticLine(QStringLiteral("= %1 &nbsp;%2")
                               .arg(strongNumber(double(outputValue())),
                                    verdictHtml({f.value(x), outputValue(), f.roundingAt(x)})));
    return html + arithmeticLine(tr("slope f′(%1) = %2: a gradient that comes back here is multiplied by it")
                                     .arg(valueText(x), strongNumber(f.derivative(x))));
}

QStringList ActivationPage::pinColumns() const
{
    return {tr("input x"), tr("output"), tr("slope")};
}

PinnedNumbers ActivationPage::pinned(const Pin &pin) const
{
    const double x = double(valueAt(*numbers()->input, pin));
    const float reference = valueAt(*numbers()->output, pin);
    const ActivationFunction f = activationFunction(*numbers(), slopeChannel(pin));
    return {{},
            {valueText(x), valueText(double(reference)), valueText(f.derivative(x))},
            CheckedResult{f.value(x), reference, f.roundingAt(x)}.agrees()};
}

} // namespace workbench
