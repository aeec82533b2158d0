#pragma once

#include "ui/common/workspace.h"

namespace workbench {

/// What the project does with a sample.
enum class SampleUse {
    Training,
    Validation,
    Test,
    Own,   ///< a picture of the user's own
    Unused ///< beyond the data limit
};

/// The sample must be there.
SampleUse useOf(SampleId sample, const Workspace &workspace);

/// The first training image from that position on, round the end; none where nothing trains.
std::optional<SampleId> trainingSampleFrom(std::int64_t position, const Workspace &workspace);

} // namespace workbench
