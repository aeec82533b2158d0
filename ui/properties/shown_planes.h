#pragma once

#include "ui/common/workspace.h"

namespace workbench {

/// A layer may have a quarter of a million filter planes; a panel of a window shows this many, and says so.
inline constexpr std::int64_t mostPlanes = 256;

/// The first planes, as many as are shown.
Planes firstPlanes(const Planes &planes);
/// `remark`, and how many of how many planes are shown where that is not all.
QString withCount(const QString &remark, const Planes &planes);
/// "untrained", or epoch and batch.
QString momentText(const Observation &observation);

} // namespace workbench
