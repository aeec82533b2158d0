#pragma once

#include "core/document/project.h"

namespace workbench {

/// Split, normalization and augmentation in one line.
QString preparationText(const Project &project);

} // namespace workbench
