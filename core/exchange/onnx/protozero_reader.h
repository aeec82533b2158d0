#pragma once

// The one door to protozero's reader. What it takes for a mistake of its caller, a field of an unexpected
// wire type, a hostile file can bring about: that is a fault of the file, not a reason to end the program.

namespace workbench {

struct WireFault
{};

} // namespace workbench

#define protozero_assert(condition) ((condition) ? void() : throw ::workbench::WireFault())
#include <protozero/pbf_message.hpp>
