#pragma once

#include "ui/common/workspace.h"
#include "ui/runs/compared_curves.h"
#include "ui/runs/runs_filter.h"

class QComboBox;
class QPushButton;
class QSplitter;
class QTabBar;
class QTableView;

namespace workbench {

class DifferencesTable;
class RunActions;

/// Every run of the project, or of all: a list with notes, and for the ticked ones their curves over each
/// other and the settings in which they differ.
class RunsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit RunsPanel(Workspace &workspace, QWidget *parent = nullptr);
    ~RunsPanel() override;

Q_SIGNALS:
    /// A sentence for the status bar.
    void said(const QString &sentence);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeList();
    QWidget *makeComparison();
    QLayout *makeHeader();
    void makeTable();
    void chooseColumns(const QPoint &place);
    void connectRuns();
    void look();
    void sessionChanged();
    void metricsArrived();
    void updateScope();
    void showCount();
    void showTrouble();
    void showFolds();
    void compare();
    void curvesArrived(const RunPointer &run, const Result<MetricsPointer> &metrics);

    /// Curves that were read, and of which state of the run.
    struct Curves
    {
        RunPointer of;
        MetricsPointer metrics;
    };

    Workspace &m_workspace;
    RunReader *m_reader;
    RunsModel *m_runs;
    RunsFilter *m_filter;
    QSplitter *m_splitter;
    QStackedWidget *m_pages; ///< the table, and what stands in its place
    QTableView *m_table;
    RunActions *m_actions = nullptr;
    QComboBox *m_scope;
    QLabel *m_count;
    QLabel *m_trouble;
    QLabel *m_folds; ///< what the current run and those of its other folds have come to
    QLabel *m_empty;
    QPushButton *m_showAll;
    QTabBar *m_tabs;
    ComparedCurves *m_loss;
    ComparedCurves *m_accuracy;
    DifferencesTable *m_differences;
    QHash<QString, Curves> m_curves; ///< of ticked runs
    QTimer m_nextLook;
    std::size_t m_epochsSeen = 0;
    bool m_listed = false;
};

} // namespace workbench
