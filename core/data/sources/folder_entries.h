#pragma once

#include "core/data/source.h"

#include <QFileInfo>

namespace workbench {

/// Calls `look` for everything in a folder, hidden or not, in no order; what cannot be listed has nothing in
/// it. Folders may be huge: fails with loadStopped() soon after it is stopped, and tells how many it has
/// seen.
Result<void> forEachEntry(const QString &folder, const LoadControl &control,
                          const std::function<void(const QFileInfo &)> &look);

} // namespace workbench
