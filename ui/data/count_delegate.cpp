#include "ui/data/count_delegate.h"

#include "ui/common/theme.h"
#include "ui/data/class_model.h"

#include <QPainter>
#include <algorithm>

namespace workbench {

namespace {

constexpr int margin = 6;
constexpr int barHeight = 12;

} // namespace

void CountDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    const QString number = ground.text;
    ground.text.clear();
    const QStyle *style = option.widget->style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
    const QRect area = option.rect.adjusted(margin, 0, -margin, 0);
    const int room =
        std::min(area.width(), QFontMetrics(ground.font).horizontalAdvance(QStringLiteral("0 000 000")));
    painter->save();
    painter->setFont(ground.font);
    painter->setPen(themeColors().text);
    painter->drawText(QRect(area.left(), area.top(), room, area.height()), Qt::AlignVCenter | Qt::AlignRight,
                      number);
    const QRectF track(area.left() + room + margin, area.center().y() - barHeight / 2.0,
                       std::max(0, area.width() - room - margin), barHeight);
    painter->fillRect(track, themeColors().track);
    painter->fillRect(
        QRectF(track.topLeft(),
               QSizeF(track.width() * index.data(ClassModel::shareRole).toDouble(), track.height())),
        themeColors().accent);
    painter->restore();
}

} // namespace workbench
