#pragma once

#include <QStyledItemDelegate>

namespace workbench {

struct ThemeColors;

/// One cell of a confusion matrix: its ground, a frame on the diagonal, its number where there is room.
void paintConfusionCell(QPainter &painter, const QRect &cell, const QModelIndex &index,
                        const ThemeColors &colors);

class ConfusionDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace workbench
