#pragma once

#include "core/data/data_set.h"
#include "core/document/project.h"

namespace workbench {

/// How many images of a part are of each class.
struct ClassCounts
{
    std::vector<std::int64_t> known; ///< one a class
    std::int64_t unknown = 0;        ///< images whose class nobody has said

    std::int64_t total() const;
    bool operator==(const ClassCounts &) const = default;
};

struct SplitCounts
{
    ClassCounts training;
    ClassCounts validation;
    ClassCounts test;
    bool operator==(const SplitCounts &) const = default;
};

/// The classes of each part of the project's split. Milliseconds for 60,000 images: not for the GUI thread
/// while somebody types.
SplitCounts splitCounts(const DataSet &data, const Project &project);

} // namespace workbench
