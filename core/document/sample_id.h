#pragma once

#include <cstdint>

namespace workbench {

/// A picture of the data set: which part, and its place there.
struct SampleId
{
    enum class Part { Train, Test };
    Part part = Part::Train;
    std::int64_t index = 0;
    bool operator==(const SampleId &) const = default;
};

} // namespace workbench
