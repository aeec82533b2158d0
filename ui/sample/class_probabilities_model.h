#pragma once

#include <QAbstractTableModel>
#include <QStringList>
#include <optional>
#include <vector>

namespace workbench {

/// What the network says of one sample, class by class.
class ClassProbabilitiesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Class, Probability, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Empty `probabilities`: no answer. `label`: the true class, if it is known.
    void setAnswer(const std::vector<float> &probabilities, const QStringList &classNames,
                   std::optional<std::int64_t> label);
    std::int64_t labelAt(int row) const { return m_order[std::size_t(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    QString nameAt(std::int64_t label) const;
    void sortRows();

    std::vector<float> m_probabilities;
    QStringList m_classNames;
    std::optional<std::int64_t> m_label;
    std::vector<std::int64_t> m_order; ///< class by row
    int m_column = -1;                 ///< sorted by; -1: as the classes come
    Qt::SortOrder m_direction = Qt::AscendingOrder;
};

} // namespace workbench
