#pragma once

#include "core/document/project.h"

namespace workbench {

/// A project with nothing but what decides which images train and validate: equal ones split alike.
inline Project splitSettings(const Project &project)
{
    Project split;
    split.training.validationSplit = project.training.validationSplit;
    split.training.seed = project.training.seed;
    split.data.limit = project.data.limit;
    split.data.split = project.data.split;
    return split;
}

} // namespace workbench
