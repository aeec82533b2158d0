#include "ui/predictions/predicted_classes_model.h"

#include "core/number_text.h"
#include "ui/common/theme.h"
#include "ui/data/class_model.h"

#include <algorithm>
#include <numeric>

namespace workbench {

void PredictedClassesModel::setCounts(const QStringList &classNames, const std::vector<std::int64_t> &counts)
{
    beginResetModel();
    m_classNames = classNames;
    m_counts = counts;
    m_most = counts.empty() ? 0 : *std::max_element(counts.begin(), counts.end());
    m_total = std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
    endResetModel();
}

int PredictedClassesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_counts.size());
}

int PredictedClassesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PredictedClassesModel::data(const QModelIndex &index, int role) const
{
    const auto count = m_counts[std::size_t(index.row())];
    const QString name = m_classNames.value(index.row());
    if (role == Qt::ToolTipRole)
        return tr("%1: %2 of %3 images, %4")
            .arg(name, groupedText(count), groupedText(m_total),
                 percentText(double(count) / double(m_total)));
    if (index.column() == Class)
        return role == Qt::DisplayRole ? name : QVariant();
    if (role == Qt::DisplayRole)
        return groupedText(count);
    if (role == Qt::FontRole)
        return numberFont();
    return role == ClassModel::shareRole && m_most > 0 ? double(count) / double(m_most) : QVariant();
}

QVariant PredictedClassesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Class ? tr("Class") : tr("Images");
}

} // namespace workbench
