#pragma once

#include "ui/common/theme.h"

namespace workbench {

/// The application's style sheet in these colours. Widgets ask for a look by dynamic properties: `primary`
/// (the accent-filled button), `segmented` (one of a row of tool buttons that exclude each other), `heading`,
/// `muted` (labels), `panel` (a dock's contents with the panel's border).
QString styleSheetFor(const ThemeColors &colors);

} // namespace workbench
