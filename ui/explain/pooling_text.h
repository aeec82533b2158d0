#pragma once

#include "core/explain/pooling.h"

#include <QString>

namespace workbench {

/// The largest number or the mean of one window written out, and whether LibTorch says the same.
QString poolingHtml(const Pooling &pooling, const WorkedPooling &worked, std::int64_t channel, Pixel pixel);

/// Where the gradient of an output goes: "all of it to row 3, column 5", "1 / 4 = 0.25 of it to each of 4".
QString gradientShareText(const Pooling &pooling, const WorkedPooling &worked);

} // namespace workbench
