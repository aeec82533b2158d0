#include "ui/evaluation/confusion_delegate.h"

#include "ui/evaluation/confusion_colors.h"
#include "ui/evaluation/confusion_model.h"

#include <QPainter>

namespace workbench {

namespace {

/// Below this, gaps and frames would be most of a cell.
constexpr int smallestFramed = 10;

} // namespace

void paintConfusionCell(QPainter &painter, const QRect &cell, const QModelIndex &index,
                        const ThemeColors &colors)
{
    const bool diagonal = index.row() == index.column();
    const bool framed = std::min(cell.width(), cell.height()) >= smallestFramed;
    const QRect ground = framed ? cell.adjusted(0, 0, -1, -1) : cell;
    const QColor color =
        confusionColor(diagonal, index.data(ConfusionModel::strengthRole).toDouble(), colors);
    painter.fillRect(ground, color);
    if (framed) {
        painter.setPen(QPen(diagonal ? colors.text : colors.track, 1));
        painter.drawRect(ground.adjusted(0, 0, -1, -1));
    }
    const QFont font = index.data(Qt::FontRole).value<QFont>();
    const QFontMetrics metrics(font);
    const QString number = index.data().toString();
    if (metrics.horizontalAdvance(number) + 4 > ground.width() || metrics.height() > ground.height())
        return;
    painter.setFont(font);
    painter.setPen(readableOn(color));
    painter.drawText(ground, Qt::AlignCenter, number);
}

void ConfusionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    painter->save();
    paintConfusionCell(*painter, option.rect, index, themeColors());
    if (option.state & QStyle::State_Selected) {
        // Two colours, so that one of them stands out from any ground.
        const QRect frame = option.rect.adjusted(0, 0, -2, -2);
        painter->setPen(QPen(themeColors().surface, 4, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter->drawRect(frame);
        painter->setPen(QPen(themeColors().accent, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter->drawRect(frame);
    }
    painter->restore();
}

} // namespace workbench
