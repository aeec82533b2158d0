#include "ui/training/curve_page.h"

#include "ui/training/metrics_text.h"

#include <algorithm>
#include <cmath>

namespace workbench {

CurvePage::CurvePage(const RunNumbers &numbers, QWidget *parent)
    : m_numbers(numbers), m_plot(*new Plot(parent))
{}

void CurvePage::restart()
{
    m_batchesPlotted = 0;
    m_epochsPlotted = 0;
    m_plot.clear();
    smooth();
}

bool CurvePage::plotNew(std::size_t most)
{
    const auto &batches = m_numbers.batches();
    const std::size_t end = std::min(batches.size(), m_batchesPlotted + most);
    for (; m_batchesPlotted < end; ++m_batchesPlotted)
        addBatch(batches[m_batchesPlotted]);
    for (; m_epochsPlotted < m_numbers.epochs().size(); ++m_epochsPlotted)
        addEpoch(m_numbers.epochs()[m_epochsPlotted]);
    m_plot.refresh();
    return end == batches.size();
}

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
