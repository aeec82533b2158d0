#include "ui/attribution/fidelity_view.h"

#include "core/number_text.h"
#include "ui/common/view_menus.h"
#include "ui/properties/section.h"

#include <algorithm>
#include <cmath>

namespace workbench {

FidelityView::FidelityView(QWidget *parent)
    : QWidget(parent), m_plot(new Plot(this)), m_areas(readingLabel(this))
{
    m_plot->setObjectName(QStringLiteral("fidelityPlot"));
    m_plot->setAccessibleName(tr("Deletion and insertion"));
    m_plot->setVerticalRange(0, 1);
    m_plot->setHorizontalRange(0, 1);
    m_plot->setLegendLimit(0.6);
    m_plot->setLegendAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_plot->setMinimumHeight(110);
    m_plot->setReader([this](double share) { return readingAt(share); });
    addPlotMenu(*m_plot, QStringLiteral("deletion and insertion"));
    m_areas->setObjectName(QStringLiteral("fidelityAreas"));
    m_areas->setProperty("muted", true);
    m_areas->setToolTip(tr(
        "Deletion: pixels get the picture's mean colour, the most important ones first; insertion: they come "
        "back into the blurred picture. V. Petsiuk, A. Das, K. Saenko: RISE: Randomized Input Sampling for "
        "Explanation of Black-box Models. BMVC 2018"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_plot, 1);
    column->addWidget(m_areas);
}

void FidelityView::showCurves(const FidelityCurves *curves, const FidelityCurves *chance,
                              const QString &className)
{
    m_curves = curves ? std::optional(*curves) : std::nullopt;
    m_plot->removeCurves();
    m_plot->setAxisLabels(tr("share of the pixels"), tr("P(%1)").arg(className));
    const auto add = [&](CurveRole role, const QString &name, const FidelityCurves &from,
                         const std::vector<float> &values) {
        const int curve = m_plot->addCurve(role, name);
        for (std::size_t i = 0; i < values.size(); ++i)
            m_plot->append(curve, from.shares[i], double(values[i]));
    };
    if (chance) {
        add(CurveRole::Detail, tr("random order"), *chance, chance->deletion);
        add(CurveRole::Detail, {}, *chance, chance->insertion);
    }
    if (curves) {
        add(CurveRole::Training, tr("deletion"), *curves, curves->deletion);
        add(CurveRole::Validation, tr("insertion"), *curves, curves->insertion);
    }
    m_plot->refresh();
    const auto area = [](double value) { return QString::number(value, 'f', 3); };
    if (curves && chance)
        m_areas->setText(tr("Area under deletion %1 (random order %2; small is good), under insertion %3 "
                            "(%4; large is good)")
                             .arg(area(curves->deletionArea), area(chance->deletionArea),
                                  area(curves->insertionArea), area(chance->insertionArea)));
    else
        m_areas->setText(tr("Deletion and insertion are not worked out yet."));
}

std::optional<PlotReading> FidelityView::readingAt(double share) const
{
    if (!m_curves)
        return std::nullopt;
    const auto &shares = m_curves->shares;
    const auto nearest = std::min_element(shares.begin(), shares.end(), [share](double one, double other) {
        return std::abs(one - share) < std::abs(other - share);
    });
    const auto place = std::size_t(nearest - shares.begin());
    const auto deletion = double(m_curves->deletion[place]);
    return PlotReading{{*nearest, deletion},
                       readingText(percentText(*nearest), valueText(deletion),
                                   valueText(double(m_curves->insertion[place])))};
}

QString FidelityView::readingText(const QString &share, const QString &deletion, const QString &insertion)
{
    return tr("%1 of the pixels\ndeletion %2\ninsertion %3").arg(share, deletion, insertion);
}

} // namespace workbench
