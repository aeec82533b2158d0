#pragma once

#include <cstdint>

namespace workbench {

/// A picture of the data set: which part, and its place there.
struct SampleId
{
    enum class Part {
        Train,
        Test,
        Own ///< drawn, pasted or taken by the user; of no data set
    };
    Part part = Part::Train;
    std::int64_t index = 0;
    bool operator==(const SampleId &) const = default;
};

} // namespace workbench
