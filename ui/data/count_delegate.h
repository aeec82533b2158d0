#pragma once

#include <QStyledItemDelegate>

namespace workbench {

/// A count with a bar behind it (ClassModel::shareRole).
class CountDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace workbench
