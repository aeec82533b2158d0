#include "ui/data/sample_use.h"

#include <algorithm>

namespace workbench {

namespace {

std::int64_t usedImages(const Workspace &workspace)
{
    const std::int64_t images = workspace.data() ? workspace.data()->train.count() : 0;
    return std::min(images, workspace.document().project().data.limit.value_or(images));
}

} // namespace

SampleUse useOf(SampleId sample, const Workspace &workspace)
{
    if (sample.part == SampleId::Part::Own)
        return SampleUse::Own;
    if (sample.part == SampleId::Part::Test)
        return SampleUse::Test;
    // Ascending, and of one part.
    const auto &validation = workspace.validationSamples();
    const bool validates =
        std::binary_search(validation.begin(), validation.end(), sample,
                           [](SampleId one, SampleId other) { return one.index < other.index; }) &&
        validation.front().part == sample.part;
    if (validates)
        return SampleUse::Validation;
    return sample.index < usedImages(workspace) ? SampleUse::Training : SampleUse::Unused;
}

std::optional<SampleId> trainingSampleFrom(std::int64_t position, const Workspace &workspace)
{
    const std::int64_t images = usedImages(workspace);
    for (std::int64_t i = 0; i < images; ++i) {
        const SampleId sample{SampleId::Part::Train, (position + i) % images};
        if (useOf(sample, workspace) == SampleUse::Training)
            return sample;
    }
    return std::nullopt;
}

} // namespace workbench
