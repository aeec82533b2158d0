#include "ui/training/number_model.h"

#include "ui/common/theme.h"

namespace workbench {

void NumberModel::setTable(NumberTable table)
{
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

void NumberModel::grow(NumberTable table)
{
    if (table.rowCount() == m_table.rowCount())
        return;
    beginInsertRows({}, rowCount(), int(table.rowCount()) - 1);
    m_table = std::move(table);
    endInsertRows();
}

int NumberModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.rowCount());
}

int NumberModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : leadingColumns() + int(m_table.columns().size());
}

QVariant NumberModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | Qt::AlignRight));
    if (role == Qt::FontRole)
        return numberFont();
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    const auto row = m_table.row(std::size_t(index.row()));
    if (index.column() < leadingColumns())
        return leadingData(row, index.column(), role);
    const NumberColumn &column = m_table.columns()[std::size_t(index.column() - leadingColumns())];
    const auto value = m_table.valueOf(row, column);
    if (!value)
        return {};
    return role == Qt::DisplayRole ? QVariant(column.text(*value)) : QVariant(*value);
}

QVariant NumberModel::leadingData(const NumberTable::Row &row, int column, int role) const
{
    const auto number = column == 0 ? std::optional(m_table.epochOf(row)) : m_table.batchOf(row);
    if (role == Qt::EditRole)
        return number ? QVariant(qint64{*number}) : QVariant();
    return number ? groupedText(*number) : tr("whole epoch");
}

QVariant NumberModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | Qt::AlignRight));
    if (role != Qt::DisplayRole)
        return {};
    if (section < leadingColumns())
        return section == 0 ? tr("Epoch") : tr("Batch");
    return m_table.columns()[std::size_t(section - leadingColumns())].title;
}

} // namespace workbench
