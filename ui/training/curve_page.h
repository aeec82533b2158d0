#pragma once

#include "ui/common/plot.h"
#include "ui/training/number_table.h"

namespace workbench {

/// One plot of the curves panel: which of the run's numbers it shows, and what it says of them. The widgets
/// belong to their parent.
class CurvePage
{
public:
    CurvePage(const RunNumbers &numbers, QWidget *parent);
    virtual ~CurvePage() = default;
    CurvePage(const CurvePage &) = delete;
    CurvePage &operator=(const CurvePage &) = delete;

    Plot &plot() const { return m_plot; }
    /// For the tab.
    virtual QString title() const = 0;
    /// In the names of files and settings: "loss".
    virtual QString name() const = 0;
    virtual bool offersLogarithmic() const { return false; }
    virtual bool offersSmoothing() const { return false; }

    void restart();
    /// Plots what is new, at most so many batches of it. False where more is left.
    virtual bool plotNew(std::size_t most);
    /// The run's numbers are smoothed in another way: `plotNew` has more to do.
    virtual void smooth() {}

    /// The newest numbers in a line; there is at least one batch.
    virtual QString newest() const = 0;
    /// What the plot shows as a table.
    virtual std::vector<NumberColumn> columns() const = 0;
    NumberTable table() const { return {m_numbers, columns()}; }

protected:
    virtual void addBatch(const BatchMetrics &) {}
    virtual void addEpoch(const EpochMetrics &) {}
    std::optional<PlotReading> readBatch(double position, double BatchMetrics::*value) const;

    const RunNumbers &m_numbers;
    Plot &m_plot;

private:
    std::size_t m_batchesPlotted = 0;
    std::size_t m_epochsPlotted = 0;
};

} // namespace workbench
