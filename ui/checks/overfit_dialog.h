#pragma once

#include "core/train/overfit_check.h"
#include "ui/checks/check_dialog.h"
#include "ui/common/plot.h"

namespace workbench {

/// Whether a fresh model can learn one batch by heart: loss and accuracy on it at each step, and what that
/// says of the network and its settings.
class OverfitDialog : public CheckDialog
{
    Q_OBJECT

public:
    OverfitDialog(Workspace &workspace, QWidget *parent);

protected:
    void begin(const TrainingJob &job) override;
    Project whatMatters(Project project) const override;

private:
    Plot *makePlot(const QString &name, const QString &title, const QString &vertical);
    QLayout *makeVerdict();
    std::optional<PlotReading> readAt(double step, bool loss) const;

    void add(const OverfitStep &step, std::int64_t images);
    void finish(const Result<OverfitResult> &result, const Project &project);
    void showVerdict(const OverfitVerdict &verdict);

    Plot *m_loss;
    Plot *m_accuracy;
    QLabel *m_icon = nullptr;
    QLabel *m_verdict = nullptr;
    QLabel *m_hints = nullptr;
    int m_lossCurve;
    int m_accuracyCurve;
    std::vector<OverfitStep> m_steps;
    std::int64_t m_images = 0;
    std::int64_t m_wantedSteps = 0; ///< of the last start
};

} // namespace workbench
