#pragma once

#include "core/lessons/facts.h"

namespace workbench {

/// The line of PyTorch source that "New from clipboard" would refuse for images of this size; 0: none.
std::int64_t refusedLine(const QString &source, const Shape &input);

} // namespace workbench
