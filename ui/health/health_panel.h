#pragma once

#include "core/insight/training_hints.h"
#include "ui/common/plot.h"
#include "ui/common/workspace.h"

#include <QWidget>

class QStackedWidget;
class QTabBar;
class QTableView;
class QTimer;

namespace workbench {

class HealthModel;
class HintList;
class HistogramMap;

/// How well a run fares: hints in plain words, a row of numbers for each layer, and the selected layer over
/// time. Asks for measurements only while it can be seen.
class HealthPanel : public QWidget
{
    Q_OBJECT

public:
    explicit HealthPanel(Workspace &workspace, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void makeTable();
    QWidget *makeHints();
    QWidget *makeDetail();
    void connectSignals();
    void restart();
    void takeLayers();
    void takeUpdates();
    void observed(const ObservationPointer &observation);
    void refreshSoon();
    void refresh();
    void showHints();
    void showLayer();
    void showRatios();
    void plot(const UpdateMetrics &update);
    void showHistograms();
    void followSelection();
    void rowChosen(const QModelIndex &index);
    double positionOf(const UpdateMetrics &update) const;

    Workspace &m_workspace;
    HealthModel *m_model;
    HintList *m_hints;
    QTableView *m_table;
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
    Plot *m_plot;
    HistogramMap *m_map;
    QTimer *m_pace; ///< of refreshes while a run goes on
    int m_ratioCurve = 0;
    int m_goodCurve = 0;
    std::vector<UpdateMetrics> m_updates;
    QString m_plotted; ///< the layer whose ratios the plot has
    std::size_t m_plottedUpdates = 0;
    DistributionHistory m_history;
    DistributionsPointer m_distributions;
};

} // namespace workbench
