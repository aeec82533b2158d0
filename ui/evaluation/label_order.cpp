#include "ui/evaluation/label_order.h"

#include <QCollator>
#include <algorithm>

namespace workbench {

LabelOrder orderByName(const QStringList &classNames)
{
    QCollator collator;
    collator.setNumericMode(true);
    return [collator, classNames](std::int32_t one, std::int32_t other) {
        return collator.compare(classNames.value(one), classNames.value(other)) < 0;
    };
}

void sortLabels(std::vector<std::int32_t> &labels, Qt::SortOrder order, const LabelOrder &isBefore)
{
    std::sort(labels.begin(), labels.end());
    std::stable_sort(labels.begin(), labels.end(), [&](std::int32_t one, std::int32_t other) {
        return order == Qt::AscendingOrder ? isBefore(one, other) : isBefore(other, one);
    });
}

} // namespace workbench
