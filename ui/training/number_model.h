#pragma once

#include "ui/training/number_table.h"

#include <QAbstractTableModel>

namespace workbench {

/// A plot's numbers for a table view: the epoch, the batch where there are any, and the plot's columns.
class NumberModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(NumberTable table);
    /// The same table with more rows.
    void grow(NumberTable table);
    const NumberTable &table() const { return m_table; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    /// Numbers as text; as exact numbers for Qt::EditRole.
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    int leadingColumns() const { return m_table.hasBatches() ? 2 : 1; }
    QVariant leadingData(const NumberTable::Row &row, int column, int role) const;

    NumberTable m_table;
};

} // namespace workbench
