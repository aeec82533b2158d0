#pragma once

#include <QCursor>

namespace workbench {

/// A bright dot with a soft ring, to be seen from the last row, on light and on dark.
QCursor pointerCursor(qreal pixelRatio);

} // namespace workbench
