#pragma once

#include <QStyledItemDelegate>

namespace workbench {

/// A number with a bar below it.
class BarDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// The bar's length in [0, 1]; none: no bar.
    static constexpr int shareRole = Qt::UserRole;

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace workbench
