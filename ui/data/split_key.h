#pragma once

#include "core/document/project.h"

namespace workbench {

/// All a split of one data set depends on.
struct SplitKey
{
    std::optional<std::int64_t> limit;
    SplitSettings split;
    double share;
    std::int64_t seed;
    bool operator==(const SplitKey &) const = default;
};

inline SplitKey splitKey(const Project &project)
{
    return {project.data.limit, project.data.split, project.training.validationSplit, project.training.seed};
}

} // namespace workbench
