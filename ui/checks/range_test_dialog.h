#pragma once

#include "core/train/range_test.h"
#include "ui/checks/check_dialog.h"
#include "ui/common/plot.h"

namespace workbench {

/// The learning-rate range test: the losses over the rate, a suggestion, and a rate to choose from the plot
/// and take over into the project.
class RangeTestDialog : public CheckDialog
{
    Q_OBJECT

public:
    RangeTestDialog(Workspace &workspace, QWidget *parent);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void begin(const TrainingJob &job) override;
    Project whatMatters(Project project) const override;

private:
    void makePlot();
    QLayout *makeChoice();
    RangeTestOptions options() const;

    void add(const RangePoint &point);
    void finish(const Result<RangeTestResult> &result);
    QString endText(const RangeTestResult &result) const;
    std::optional<PlotReading> readAt(double rate) const;

    void choose(std::optional<double> rate);
    /// Up or down by a twentieth of a decade.
    void step(int direction);
    void takeOver();
    void updateChoice();

    Plot *m_plot = nullptr;
    QLabel *m_suggestion = nullptr;
    ParameterEditor *m_rate = nullptr;
    QPushButton *m_use = nullptr;
    QLabel *m_current = nullptr;
    int m_lossCurve = 0;
    int m_smoothedCurve = 0;
    std::vector<RangePoint> m_points;
    RangeTestOptions m_tested; ///< of the last start
    std::optional<double> m_chosen;
};

} // namespace workbench
