#pragma once

#include <QtGlobal>

namespace workbench {

/// Makes all type so much larger, in every widget that is open too; 1 brings the usual size back to the
/// pixel.
void scaleType(qreal scale);

} // namespace workbench
