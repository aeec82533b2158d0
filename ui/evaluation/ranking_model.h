#pragma once

#include "ui/evaluation/evaluation_page.h"

#include <QAbstractTableModel>

namespace workbench {

/// A row for each class with the areas below its curves. GUI thread only.
class RankingModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Class, RocArea, AveragePrecision, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setPart(const EvaluatedPart &part);
    std::int32_t labelAt(int row) const { return m_labels[std::size_t(row)]; }
    int rowOf(std::int32_t label) const;
    /// Which curves are drawn, in this order; their marks stand beside the names.
    void setDrawn(const std::vector<std::int32_t> &labels);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    std::optional<double> value(std::int32_t label, int column) const;
    void sortRows();

    PartEvaluationPointer m_numbers;
    QStringList m_classNames;
    std::vector<std::int32_t> m_labels; ///< in the order of the rows
    std::vector<std::int32_t> m_drawn;
    int m_sortColumn = -1; ///< none: as the data set has them
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace workbench
