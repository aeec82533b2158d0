#pragma once

#include "core/data/split_counts.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

namespace workbench {

/// A row for all images, one for each class, and one for images of no known class where there are such.
class SplitModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Class, Training, Validation, Test, ColumnCount };
    /// The class's share of its part in [0, 1], where the largest share of all is 1; invalid without a bar.
    static constexpr int barRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    void setCounts(const SplitCounts &counts, const QStringList &classNames);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const ClassCounts &partOf(int column) const;
    /// None where it is not known how many there are.
    std::optional<std::int64_t> countAt(const QModelIndex &index) const;
    /// Of its part's images; none in the row of all images.
    std::optional<double> shareAt(const QModelIndex &index) const;
    QString textAt(const QModelIndex &index) const;
    QString explanationAt(const QModelIndex &index) const;
    bool isUnknownRow(int row) const { return row > m_classNames.size(); }

    SplitCounts m_counts;
    QStringList m_classNames;
    double m_largestShare = 0;
};

/// A number with its share as a bar below it.
class ShareDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace workbench
