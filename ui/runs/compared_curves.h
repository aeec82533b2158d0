#pragma once

#include "ui/common/plot.h"
#include "ui/runs/run_reader.h"

class QCheckBox;
class QLabel;
class QStackedWidget;

namespace workbench {

/// A run among those compared; without metrics while they are read.
struct ComparedRun
{
    RunPointer summary;
    int series = 0;
    MetricsPointer metrics = nullptr;

    bool operator==(const ComparedRun &) const = default;
};

/// Curves of several runs over each other: colour and point tell the run, the line what is measured.
class ComparedCurves : public QWidget
{
    Q_OBJECT

public:
    enum class Measure { Loss, Accuracy };

    explicit ComparedCurves(Measure measure, QWidget *parent = nullptr);

    void setRuns(const std::vector<ComparedRun> &runs);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QLayout *makeHeader();
    void rebuild();
    void addRun(const ComparedRun &run);
    void addBatches(const ComparedRun &run);
    std::optional<PlotReading> read(double position) const;
    void showNotice();
    void fitKey();

    Measure m_measure;
    std::vector<ComparedRun> m_runs;
    QStackedWidget *m_pages; ///< the plot, and the notice in its place
    Plot *m_plot;
    QStackedWidget *m_keySpace; ///< the key, or nothing where it has no room
    QLabel *m_key;
    QLabel *m_notice;
    QCheckBox *m_logarithmic;
    QCheckBox *m_batches;
};

} // namespace workbench
