#pragma once

#include "core/insight/attribution.h"
#include "ui/explain/number_field.h"

namespace workbench {

/// The colours of a map: zero in the middle where it is signed.
ColorScale attributionScale(const Attribution &attribution);
/// What is to be said of one map, in sentences: the gap of integrated gradients, Grad-CAM's layer and its
/// size, the square that covered, that all of it is 0.
QStringList attributionFacts(const Attribution &attribution);
/// What gradients are with respect to.
QString inputRemark(const ExplainedModel &model);

} // namespace workbench
