#include "ui/runs/runs_filter.h"

namespace workbench {

RunsFilter::RunsFilter(RunsModel &runs, QObject *parent) : QSortFilterProxyModel(parent), m_runs(runs)
{
    setSourceModel(&runs);
    setSortRole(RunsModel::sortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void RunsFilter::setScope(const QString &title, const QString &opened)
{
    if (title == m_title && opened == m_opened)
        return;
    m_title = title;
    m_opened = opened;
    invalidateFilter();
}

RunPointer RunsFilter::newestWithFolds() const
{
    RunPointer newest;
    for (int row = 0; row < rowCount(); ++row) {
        const RunPointer &one = run(index(row, 0));
        if (one->file && one->file->project.data.split.folds > 0 &&
            (!newest || newest->started < one->started))
            newest = one;
    }
    return newest;
}

std::vector<RunPointer> RunsFilter::tickedRuns() const
{
    std::vector<RunPointer> ticked;
    for (const auto &folder : m_runs.ticked()) {
        const auto row = m_runs.rowOf(folder);
        if (row && mapFromSource(m_runs.index(*row, 0)).isValid())
            ticked.push_back(m_runs.run(*row));
    }
    return ticked;
}

bool RunsFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const RunSummary &run = *m_runs.run(row);
    return m_title.isEmpty() || run.title == m_title || run.folder == m_opened;
}

bool RunsFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const bool known = left.data(sortRole()).isValid();
    if (known != right.data(sortRole()).isValid())
        return (sortOrder() == Qt::AscendingOrder) == known;
    return QSortFilterProxyModel::lessThan(left, right);
}

} // namespace workbench
