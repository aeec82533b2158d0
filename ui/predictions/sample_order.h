#pragma once

#include "core/document/document.h"

#include <vector>

namespace workbench {

/// The samples in an order that looks random and is always the same, so that a first page shows a mix of
/// classes.
std::vector<SampleId> mixedOrder(std::vector<SampleId> samples);

} // namespace workbench
