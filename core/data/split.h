#pragma once

#include "core/data/data_set.h"
#include "core/document/project.h"

namespace workbench {

/// Which training images train and which validate, as positions in the training part.
struct Split
{
    std::vector<std::int64_t> training;   ///< ascending (file order)
    std::vector<std::int64_t> validation; ///< ascending
};

/// The project's split of the training images, within its limit: the same on every machine. A share is
/// rounded up, but never takes every image; stratified, each class gives its share, and what is left over
/// goes to the classes with the largest remainders. Folds differ by one image at most.
Split splitOf(const ImageSet &train, const Project &project);

/// A project with nothing but what decides which images train and validate: equal ones split alike.
Project splitSettings(const Project &project);

} // namespace workbench
