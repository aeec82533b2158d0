#pragma once

#include "ui/common/workspace.h"

#include <QRectF>
#include <optional>

namespace workbench {

/// A layer may have a quarter of a million filter planes; a panel of a window shows this many, and says so.
inline constexpr std::int64_t mostPlanes = 256;

/// The first planes, as many as are shown.
Planes firstPlanes(const Planes &planes);
/// `remark`, and how many of how many planes are shown where that is not all.
QString withCount(const QString &remark, const Planes &planes);
/// Where a layer's maps lie in the network's input, in pixels: each number in the middle of what it sees.
/// None where the output is no maps.
std::optional<QRectF> mapPlace(const LayerAnalysis &layer);
/// "untrained", or epoch and batch.
QString momentText(const Observation &observation);

} // namespace workbench
