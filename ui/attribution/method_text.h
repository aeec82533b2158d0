#pragma once

#include "core/insight/attribution.h"

namespace workbench {

/// "Grad-CAM++": how people call a method.
QString methodName(AttributionMethod method);
/// What it does and how its map is read, in a few sentences.
QString methodHelp(AttributionMethod method);
/// Authors, title and year of the paper it comes from.
QString methodSource(AttributionMethod method);
/// For settings: "saliency".
QString methodKey(AttributionMethod method);
/// The method of a key; the first one for an unknown key.
AttributionMethod methodOfKey(const QString &key);

} // namespace workbench
