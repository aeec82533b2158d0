#pragma once

#include "core/data/duplicates.h"
#include "ui/common/workspace.h"
#include "ui/data/data_task.h"

namespace workbench {

/// Finds the duplicates of the workspace's data set when it is asked to, and keeps them. One for a workspace,
/// so that they outlive the window. GUI thread only.
class DuplicateFinder : public QObject
{
    Q_OBJECT

public:
    /// The workspace's own, made when it is first asked for.
    static DuplicateFinder &of(Workspace &workspace);

    void start();
    void cancel() { m_task.cancel(); }
    const DataTask &task() const { return m_task; }

    /// What was found in the data set at hand; null: nobody has looked yet.
    std::shared_ptr<const DuplicateReport> report() const { return m_report; }
    /// Of which the report is.
    DataSetPointer data() const { return m_data; }
    /// Whether there was a report, but of another data set.
    bool isOutdated() const { return m_outdated; }

Q_SIGNALS:
    /// Whatever the above functions return, but for progress.
    void changed();
    void progressed();
    /// There is another report, or none.
    void reportChanged();

private:
    explicit DuplicateFinder(Workspace &workspace);
    void take(const Result<DuplicateReport> &found, const DataSetPointer &data);
    void dataChanged();

    Workspace &m_workspace;
    DataTask m_task;
    std::shared_ptr<const DuplicateReport> m_report;
    DataSetPointer m_data;
    bool m_outdated = false;
};

} // namespace workbench
