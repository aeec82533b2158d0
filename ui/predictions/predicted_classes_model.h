#pragma once

#include <QAbstractTableModel>
#include <vector>

namespace workbench {

/// How many images each class was the answer to, with a bar's share (ClassModel::shareRole) for a
/// CountDelegate. GUI thread only.
class PredictedClassesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Class, Images, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setCounts(const QStringList &classNames, const std::vector<std::int64_t> &counts);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_classNames;
    std::vector<std::int64_t> m_counts;
    std::int64_t m_most = 0;
    std::int64_t m_total = 0;
};

} // namespace workbench
