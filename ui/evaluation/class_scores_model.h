#pragma once

#include "core/insight/class_scores.h"

#include <QAbstractTableModel>

namespace workbench {

/// A row for each class with its precision, recall and F1; the means over the classes come last, however rows
/// are sorted. GUI thread only.
class ClassScoresModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Class, Images, Predicted, Precision, Recall, F1, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setReport(const ClassReport &report, const QStringList &classNames);
    /// None of a row of means.
    std::optional<std::int32_t> labelAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    /// BarDelegate::shareRole too.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    static constexpr int meanRows = 2;
    /// None where it is not known, or no number.
    std::optional<double> value(int row, int column) const;
    const ClassMean &meanAt(int row, int column) const;
    QString textAt(int row, int column) const;
    QString toolTipAt(int row, int column) const;
    void sortRows();

    ClassReport m_report;
    QStringList m_classNames;
    std::vector<std::int32_t> m_labels; ///< in the order of the rows
    int m_sortColumn = -1;              ///< none: as the data set has them
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace workbench
