#pragma once

#include <QStringList>
#include <Qt>
#include <cstdint>
#include <functional>
#include <vector>

namespace workbench {

/// Whether one class comes before another in ascending order.
using LabelOrder = std::function<bool(std::int32_t one, std::int32_t other)>;

/// By their names; numbers within them by their size.
LabelOrder orderByName(const QStringList &classNames);

/// Equal ones stay in the order of the data set.
void sortLabels(std::vector<std::int32_t> &labels, Qt::SortOrder order, const LabelOrder &isBefore);

} // namespace workbench
