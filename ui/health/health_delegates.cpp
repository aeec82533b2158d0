#include "ui/health/health_delegates.h"

#include "core/insight/training_hints.h"
#include "ui/common/theme.h"
#include "ui/health/health_model.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

constexpr double lowestRatio = -6;
constexpr double highestRatio = 0;

/// Where a ratio stands on the bar, in [0, 1].
double placeOf(double ratio)
{
    return std::clamp((ratio - lowestRatio) / (highestRatio - lowestRatio), 0.0, 1.0);
}

} // namespace

void RatioDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const QVariant ratio = index.data(HealthModel::ratioRole);
    if (!ratio.isValid() || std::isnan(ratio.toDouble()))
        return;
    const ThemeColors &colors = themeColors();
    const QRectF track(option.rect.left() + 6, option.rect.bottom() - 3, option.rect.width() - 12, 2.5);
    painter->fillRect(track, colors.track);
    painter->fillRect(
        QRectF(track.topLeft(), QSizeF(track.width() * placeOf(ratio.toDouble()), track.height())),
        colors.accent);
    const double mark = track.left() + track.width() * placeOf(goodLogRatio);
    painter->fillRect(QRectF(mark - 0.75, track.top() - 2, 1.5, track.height() + 2), colors.text);
}

void HistogramDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const auto counts = index.data(HealthModel::countsRole).value<QVector<qint64>>();
    if (counts.isEmpty())
        return;
    const double most = double(std::max<qint64>(1, *std::max_element(counts.begin(), counts.end())));
    const QRectF area = QRectF(option.rect).adjusted(6, 3, -6, -3);
    const double step = area.width() / double(counts.size());
    for (qsizetype i = 0; i < counts.size(); ++i) {
        const double height = area.height() * double(counts[i]) / most;
        painter->fillRect(QRectF(area.left() + double(i) * step, area.bottom() - height, step, height),
                          themeColors().accent);
    }
    painter->fillRect(QRectF(area.left(), area.bottom(), area.width(), 1), themeColors().mutedText);
}

} // namespace workbench
