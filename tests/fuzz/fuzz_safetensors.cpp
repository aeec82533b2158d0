#include "core/exchange/safetensors.h"
#include "tests/fuzz/fuzz.h"

using namespace workbench;

/// What is read comes back from what is written of it.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto content = parseSafetensors(fuzz::bytesOf(data, size), QStringLiteral("input"));
    if (!content)
        return 0;
    const auto again = parseSafetensors(safetensorsBytes(*content), QStringLiteral("written"));
    fuzz::require(again.has_value(), "what is written can be read");
    fuzz::require(*again == *content, "what is written is what was read");
    return 0;
}
