#include "ui/import/findings_model.h"

#include "ui/common/theme.h"

#include <algorithm>

namespace workbench {

void FindingsModel::setFindings(std::vector<Finding> findings)
{
    beginResetModel();
    m_findings = std::move(findings);
    // Faults first: they are what has to be decided about.
    std::stable_sort(m_findings.begin(), m_findings.end(), [](const Finding &one, const Finding &other) {
        return one.severity == Finding::Severity::Fault && other.severity == Finding::Severity::Note;
    });
    endResetModel();
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_findings.size());
}

int FindingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 3;
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    const Finding &finding = m_findings.at(std::size_t(index.row()));
    const bool isFault = finding.severity == Finding::Severity::Fault;
    if (role == Qt::DecorationRole && index.column() == Kind)
        return themeIcon(isFault ? QStringLiteral("dialog-error") : QStringLiteral("data-information"));
    if (role == Qt::ToolTipRole)
        return finding.message();
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Kind:
        return isFault ? tr("Fault") : tr("Note");
    case What:
        return finding.what;
    default:
        return finding.where;
    }
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Kind ? tr("Kind") : section == What ? tr("What") : tr("Where");
}

} // namespace workbench
