#include "core/document/project_file.h"
#include "tests/fuzz/fuzz.h"

using namespace workbench;

/// What is read comes back from what is written of it.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto project = parseProject(fuzz::bytesOf(data, size), QStringLiteral("input"));
    if (!project)
        return 0;
    const auto again = parseProject(projectText(*project), QStringLiteral("written"));
    fuzz::require(again.has_value(), "what is written can be read");
    fuzz::require(*again == *project, "what is written is what was read");
    return 0;
}
