#include "ui/evaluation/ranking_model.h"

#include "ui/common/series_style.h"
#include "ui/common/theme.h"
#include "ui/evaluation/label_order.h"

#include <numeric>

namespace workbench {

void RankingModel::setPart(const EvaluatedPart &part)
{
    beginResetModel();
    m_numbers = part.numbers;
    m_classNames = part.classNames();
    m_labels.resize(m_numbers->rankings.size());
    std::iota(m_labels.begin(), m_labels.end(), 0);
    sortRows();
    endResetModel();
}

void RankingModel::setDrawn(const std::vector<std::int32_t> &labels)
{
    m_drawn = labels;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Class), index(rowCount() - 1, Class));
}

int RankingModel::rowOf(std::int32_t label) const
{
    const auto place = std::find(m_labels.begin(), m_labels.end(), label);
    return place == m_labels.end() ? -1 : int(place - m_labels.begin());
}

int RankingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_labels.size());
}

int RankingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

std::optional<double> RankingModel::value(std::int32_t label, int column) const
{
    const RankingScore &score = m_numbers->rankings[std::size_t(label)];
    return column == RocArea ? score.rocArea : score.averagePrecision;
}

QVariant RankingModel::data(const QModelIndex &index, int role) const
{
    const auto label = labelAt(index.row());
    if (role == Qt::FontRole)
        return numberFont();
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (index.column() == Class ? Qt::AlignLeft : Qt::AlignRight));
    if (index.column() == Class) {
        const auto series = std::find(m_drawn.begin(), m_drawn.end(), label);
        if (role == Qt::DecorationRole && series != m_drawn.end())
            return lineIcon(int(series - m_drawn.begin()));
        return role == Qt::DisplayRole ? m_classNames.value(label) : QVariant();
    }
    const auto number = value(label, index.column());
    if (role == Qt::DisplayRole)
        return number ? QString::number(*number, 'f', 4) : QStringLiteral("–");
    return role == Qt::ToolTipRole && !number ? tr("Not known: it takes images of this class, and for the "
                                                   "area below the ROC curve others too")
                                              : QVariant();
}

QVariant RankingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == Class ? Qt::AlignLeft : Qt::AlignRight));
    if (role == Qt::DisplayRole)
        return section == Class ? tr("Class") : section == RocArea ? tr("ROC area") : tr("Avg. precision");
    if (role != Qt::ToolTipRole)
        return {};
    return section == Class ? tr("Click to sort by name")
           : section == RocArea
               ? tr("How probably an image of this class ranks above one of another: 0.5 is guessing. "
                    "Fawcett "
                    "2006, “An introduction to ROC analysis”; Hanley, McNeil 1982")
               : tr("Mean precision over recall, without interpolation. Davis, Goadrich 2006, “The "
                    "Relationship Between Precision-Recall and ROC Curves”");
}

void RankingModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    beginResetModel();
    sortRows();
    endResetModel();
}

void RankingModel::sortRows()
{
    std::sort(m_labels.begin(), m_labels.end());
    if (m_sortColumn < 0)
        return;
    if (m_sortColumn == Class)
        return sortLabels(m_labels, m_sortOrder, orderByName(m_classNames));
    sortLabels(m_labels, m_sortOrder, [this](std::int32_t one, std::int32_t other) {
        return value(one, m_sortColumn) < value(other, m_sortColumn);
    });
}

} // namespace workbench
