#pragma once

#include "ui/runs/runs_model.h"

#include <QSortFilterProxyModel>

namespace workbench {

/// The runs of one project or of all, sorted; what is unknown comes last whichever way.
class RunsFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit RunsFilter(RunsModel &runs, QObject *parent = nullptr);

    /// Only runs of this title, and the one in `opened`; all without a title.
    void setScope(const QString &title, const QString &opened);

    const RunPointer &run(const QModelIndex &index) const { return m_runs.run(mapToSource(index).row()); }
    /// The newest run in the list whose split has folds; null: none has.
    RunPointer newestWithFolds() const;
    /// Ticked runs that are in the list, in the order of their marks.
    std::vector<RunPointer> tickedRuns() const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    RunsModel &m_runs;
    QString m_title;
    QString m_opened;
};

} // namespace workbench
