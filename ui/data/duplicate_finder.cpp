#include "ui/data/duplicate_finder.h"

namespace workbench {

DuplicateFinder &DuplicateFinder::of(Workspace &workspace)
{
    auto *finder = workspace.findChild<DuplicateFinder *>({}, Qt::FindDirectChildrenOnly);
    return finder ? *finder : *new DuplicateFinder(workspace);
}

DuplicateFinder::DuplicateFinder(Workspace &workspace) : QObject(&workspace), m_workspace(workspace)
{
    connect(&m_task, &DataTask::changed, this, &DuplicateFinder::changed);
    connect(&m_task, &DataTask::progressed, this, &DuplicateFinder::progressed);
    connect(&workspace, &Workspace::dataChanged, this, &DuplicateFinder::dataChanged);
}

void DuplicateFinder::start()
{
    const DataSetPointer data = m_workspace.data();
    if (!data || m_task.isRunning())
        return;
    m_task.start([this, data](const LoadControl &control, const DataTask::Post &post) {
        const auto found = findDuplicates(*data, control);
        post([this, found, data] { take(found, data); });
    });
}

void DuplicateFinder::take(const Result<DuplicateReport> &found, const DataSetPointer &data)
{
    if (!found) // cancelled: what was found before stays
        return;
    m_report = std::make_shared<const DuplicateReport>(*found);
    m_data = data;
    m_outdated = false;
    Q_EMIT reportChanged();
}

void DuplicateFinder::dataChanged()
{
    m_task.drop();
    if (m_workspace.data() != m_data && m_report) {
        m_outdated = true;
        m_report.reset();
        m_data.reset();
        Q_EMIT reportChanged();
    }
    Q_EMIT changed();
}

} // namespace workbench
