#include "ui/common/bar_delegate.h"

#include "ui/common/theme.h"

#include <QPainter>
#include <cmath>

namespace workbench {

namespace {

constexpr int barHeight = 4;

} // namespace

void BarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem raised = option;
    raised.rect.adjust(0, 0, 0, -barHeight);
    QStyledItemDelegate::paint(painter, raised, index);
    const QVariant data = index.data(shareRole);
    const double share = data.toDouble();
    if (!data.isValid() || !std::isfinite(share))
        return;
    const QRectF track(option.rect.left() + 4, option.rect.bottom() - barHeight, option.rect.width() - 12,
                       barHeight);
    painter->fillRect(track, themeColors().track);
    painter->fillRect(QRectF(track.topLeft(), QSizeF(track.width() * share, barHeight)),
                      themeColors().accent);
}

} // namespace workbench
