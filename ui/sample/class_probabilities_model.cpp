#include "ui/sample/class_probabilities_model.h"

#include "core/number_text.h"
#include "ui/common/bar_delegate.h"
#include "ui/common/theme.h"

#include <algorithm>
#include <numeric>

namespace workbench {

void ClassProbabilitiesModel::setAnswer(const std::vector<float> &probabilities,
                                        const QStringList &classNames, std::optional<std::int64_t> label)
{
    const bool sameRows = probabilities.size() == m_order.size();
    if (!sameRows)
        beginResetModel();
    m_probabilities = probabilities;
    m_classNames = classNames;
    m_label = label;
    m_order.resize(probabilities.size());
    sortRows();
    if (!sameRows)
        endResetModel();
    else if (!m_order.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ClassProbabilitiesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
}

int ClassProbabilitiesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ClassProbabilitiesModel::nameAt(std::int64_t label) const
{
    return m_classNames.value(qsizetype(label), QString::number(label));
}

QVariant ClassProbabilitiesModel::data(const QModelIndex &index, int role) const
{
    const auto label = labelAt(index.row());
    const double share = double(m_probabilities[std::size_t(label)]);
    if (role == Qt::FontRole)
        return numberFont();
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (index.column() == Class ? Qt::AlignLeft : Qt::AlignRight));
    if (index.column() == Probability)
        return role == Qt::DisplayRole          ? percentText(share, 2)
               : role == BarDelegate::shareRole ? QVariant(share)
                                                : QVariant();
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return label == m_label ? tr("%1 (true class)").arg(nameAt(label)) : nameAt(label);
    return {};
}

QVariant ClassProbabilitiesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == Class ? Qt::AlignLeft : Qt::AlignRight));
    if (role == Qt::ToolTipRole)
        return tr("Click to sort; a third click brings the order of the classes back");
    return role == Qt::DisplayRole ? (section == Class ? tr("Class") : tr("Probability")) : QVariant();
}

void ClassProbabilitiesModel::sort(int column, Qt::SortOrder order)
{
    m_column = column;
    m_direction = order;
    Q_EMIT layoutAboutToBeChanged();
    sortRows();
    Q_EMIT layoutChanged();
}

void ClassProbabilitiesModel::sortRows()
{
    std::iota(m_order.begin(), m_order.end(), 0);
    if (m_column < 0)
        return;
    const bool falling = m_direction == Qt::DescendingOrder;
    std::stable_sort(m_order.begin(), m_order.end(), [&](std::int64_t one, std::int64_t other) {
        if (falling)
            std::swap(one, other);
        return m_column == Probability
                   ? m_probabilities[std::size_t(one)] < m_probabilities[std::size_t(other)]
                   : nameAt(one).localeAwareCompare(nameAt(other)) < 0;
    });
}

} // namespace workbench
