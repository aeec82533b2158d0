#pragma once

#include "ui/common/theme.h"

namespace workbench {

// The colours of a confusion matrix: what is right in blue, what is wrong in orange, both from the ground on
// ever darker (in a dark theme: ever brighter), so that lightness alone tells how much. Blue and orange stay
// apart for colour-blind eyes; after ColorBrewer's Blues and Oranges (Cynthia Brewer, Apache 2.0).

/// `strength` in [0, 1].
QColor confusionColor(bool diagonal, double strength, const ThemeColors &colors);

/// Black or white, whichever is read better on that ground: a contrast of at least 4.5:1.
QColor readableOn(const QColor &ground);

} // namespace workbench
