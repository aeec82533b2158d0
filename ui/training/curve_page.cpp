#include "ui/training/curve_page.h"

#include "ui/training/metrics_text.h"

#include <cmath>

namespace workbench {

CurvePage::CurvePage(const RunNumbers &numbers, QWidget *parent)
    : m_numbers(numbers), m_plot(*new Plot(parent))
{}

std::optional<PlotReading> CurvePage::readBatch(double position, double BatchMetrics::*value) const
{
    const auto place = m_numbers.batchNearest(position);
    if (!place)
        return std::nullopt;
    const BatchMetrics &batch = m_numbers.batches()[*place];
    QString text = batchReading(batch);
    if (!m_numbers.smoothedLosses().empty())
        text +=
            QLatin1Char('\n') + smoothedReading(m_numbers.smoothing(), m_numbers.smoothedLosses()[*place]);
    const auto epoch = m_numbers.epochNearest(position);
    if (epoch && std::abs(m_numbers.positionOf(m_numbers.epochs()[*epoch]) - position) < 0.25)
        text += QLatin1Char('\n') + epochLossReading(m_numbers.epochs()[*epoch]);
    return PlotReading{{m_numbers.positionOf(batch), batch.*value}, text};
}

} // namespace workbench
