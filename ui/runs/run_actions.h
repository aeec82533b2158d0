#pragma once

#include "ui/common/workspace.h"
#include "ui/runs/run_reader.h"
#include "ui/runs/runs_filter.h"

class QAction;
class QTableView;

namespace workbench {

/// What can be done with the selected runs of the list: restore, tick, report, copy, show the folder, delete.
class RunActions : public QObject
{
    Q_OBJECT

public:
    RunActions(Workspace &workspace, RunReader &reader, RunsModel &runs, RunsFilter &filter,
               QTableView &table);

    QAction *restoreAction() { return m_restore; }
    QAction *removeAction() { return m_remove; }
    QAction *folderAction() { return m_folder; }
    QAction *copyAction() { return m_copy; }
    QAction *reportAction() { return m_report; }
    /// Enables what can be done now.
    void update();

Q_SIGNALS:
    /// A sentence for the status bar.
    void said(const QString &sentence);

private:
    QAction *add(const QString &icon, const QString &text, const QString &name, const QKeySequence &shortcut,
                 void (RunActions::*slot)());
    std::vector<RunPointer> selected() const;
    void tick();
    void untickAll();
    void restore();
    void restoreArrived(const QString &folder, const Result<LoadedRun> &run);
    void openFolder();
    void report();
    void copy();
    void askToRemove();
    void removalDone(const QString &folder);
    void askToDelete();

    Workspace &m_workspace;
    RunReader &m_reader;
    RunsModel &m_runs;
    RunsFilter &m_filter;
    QTableView &m_table;
    QAction *m_restore;
    QAction *m_tick;
    QAction *m_untickAll;
    QAction *m_folder;
    QAction *m_report;
    QAction *m_copy;
    QAction *m_remove;
    QString m_restoring;    ///< folder that is being read
    QStringList m_removing; ///< to the trash
    QStringList m_refused;  ///< by the trash
};

} // namespace workbench
