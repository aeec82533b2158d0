#pragma once

#include "core/data/data_set.h"
#include "core/document/project.h"

namespace workbench {

/// What an image of a data set is used for.
enum class DataPart : std::uint8_t {
    Training,
    Validation,
    Unused, ///< behind the project's limit
    Test
};

/// What the project's split makes of each image of the training part.
std::vector<DataPart> partsOf(const ImageSet &train, const Project &project);

} // namespace workbench
