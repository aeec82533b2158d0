#include "ui/data/duplicates_model.h"

#include "ui/data/duplicate_text.h"

#include <algorithm>

namespace workbench {

void DuplicatesModel::setGroups(DataSetPointer data, std::shared_ptr<const DuplicateReport> report,
                                PlacedGroups placed)
{
    beginResetModel();
    m_data = std::move(data);
    m_report = std::move(report);
    m_placed = std::move(placed);
    filter();
    endResetModel();
}

void DuplicatesModel::setAcrossOnly(bool only)
{
    beginResetModel();
    m_acrossOnly = only;
    filter();
    endResetModel();
}

void DuplicatesModel::filter()
{
    m_rows.clear();
    for (std::size_t i = 0; i < m_placed.meanings.size(); ++i) {
        if (!m_acrossOnly || m_placed.meanings[i].crossesParts())
            m_rows.push_back(i);
    }
}

DuplicateSummary DuplicatesModel::summary() const
{
    return m_report ? summaryOf(m_report->groups, m_placed.meanings) : DuplicateSummary();
}

std::vector<DuplicateGroup> DuplicatesModel::shownGroups() const
{
    std::vector<DuplicateGroup> groups;
    for (const auto row : m_rows)
        groups.push_back(m_report->groups[row]);
    return groups;
}

std::optional<int> DuplicatesModel::rowOf(SampleId sample) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const auto &samples = group(row).samples;
        if (std::find(samples.begin(), samples.end(), sample) != samples.end())
            return row;
    }
    return std::nullopt;
}

int DuplicatesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant DuplicatesModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
        return groupText(group(index.row()), meaning(index.row()), *m_data, m_placed.trainParts);
    return {};
}

} // namespace workbench
