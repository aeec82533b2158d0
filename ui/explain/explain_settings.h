#pragma once

#include <QString>

namespace workbench {

// What the pages that explain layers remember.
inline const QString explainNearKey = QStringLiteral("explain/near"); ///< values instead of colours
inline const QString mapReachKey = QStringLiteral("explain/mapScaleReach");

} // namespace workbench
