#pragma once

#include "core/data/statistics.h"

#include <QString>

namespace workbench {

/// "0.286 ± 0.353"; of three channels "red 0.491 ± 0.247 · green … · blue …"; a dash where no pixel was
/// looked at.
QString channelsText(const PartStatistics &part);

/// "54 000", and what there is to be said: images without a class, and how many were looked at where that is
/// not all.
QString imagesText(const PartStatistics &part, bool isMeasuring);

/// Tells in words that classes have very different numbers of training images; empty where they have not.
QString imbalanceText(const PartStatistics &training, const QStringList &classNames);

/// How large the pictures are as their source has them, from the smallest to the largest, and what they are
/// brought to. For any thread: there may be many sizes.
QString sizesText(const DataSet &data);

} // namespace workbench
