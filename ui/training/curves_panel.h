#pragma once

#include "ui/common/plot.h"
#include "ui/common/workspace.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace workbench {

/// Loss and accuracy of the run, every batch and every epoch, while it goes on and after.
class CurvesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit CurvesPanel(Workspace &workspace, QWidget *parent = nullptr);

private:
    void makeLayout();
    QLayout *makeHeader();
    void makeLossPlot();
    void makeAccuracyPlot();
    Plot *shownPlot() const;

    void restart();
    void takeNew();
    void addBatches(const std::vector<BatchMetrics> &batches);
    void addEpochs(const std::vector<EpochMetrics> &epochs);
    void showNumbers();
    void updateButtons();

    double positionOf(const BatchMetrics &batch) const;
    std::optional<PlotReading> readLoss(double position) const;
    std::optional<PlotReading> readAccuracy(double position) const;

    Workspace &m_workspace;
    QTabBar *m_tabs;
    QLabel *m_numbers;
    QCheckBox *m_logarithmic;
    QToolButton *m_back;
    QToolButton *m_reset;
    QStackedWidget *m_pages; ///< both plots, then the empty page
    Plot *m_loss;
    Plot *m_accuracy;
    int m_batchLoss = 0;
    int m_trainLoss = 0;
    int m_validationLoss = 0;
    int m_trainAccuracy = 0;
    int m_validationAccuracy = 0;
    std::vector<BatchMetrics> m_batches;
    std::vector<EpochMetrics> m_epochs;
    std::optional<BatchMetrics> m_diverged; ///< the first batch whose loss is no finite number
    double m_batchesPerEpoch = 1;
};

} // namespace workbench
