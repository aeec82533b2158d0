#pragma once

#include "core/data/statistics.h"

#include <QAbstractTableModel>

namespace workbench {

/// A row for each class: its name with the mean picture, and how many images each part has of it. GUI thread
/// only.
class ClassModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Class, Training, Validation, Test, ColumnCount };
    enum Role {
        shareRole = Qt::UserRole, ///< of the part's largest class, in [0, 1]; not of the first column
        labelRole                 ///< the class itself
    };
    static constexpr int pictureSide = 40;

    explicit ClassModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    /// `data` null: no classes. Mean pictures that are not there yet keep those of before.
    void setStatistics(DataSetPointer data, const DataStatistics &statistics);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void sortRows();
    const PartStatistics &part(int column) const;
    std::int64_t count(int column, std::int32_t label) const;
    QVariant picture(std::int32_t label) const;
    QString toolTip(std::int32_t label) const;

    DataSetPointer m_data;
    DataStatistics m_statistics;
    std::vector<std::int32_t> m_labels; ///< in the order of the rows
    int m_sortColumn = -1;              ///< none: as the data set has them
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace workbench
