#include "core/data/duplicate_meaning.h"

#include "core/insight/samples.h"

#include <optional>

namespace workbench {

bool DuplicateMeaning::crossesParts() const
{
    const int parts =
        int(in(DataPart::Training) > 0) + int(in(DataPart::Validation) > 0) + int(in(DataPart::Test) > 0);
    return parts > 1;
}

bool DuplicateMeaning::leaks() const
{
    return in(DataPart::Training) > 0 && in(DataPart::Validation) + in(DataPart::Test) > 0;
}

DataPart partOf(SampleId sample, const std::vector<DataPart> &trainParts)
{
    return sample.part == SampleId::Part::Train ? trainParts[static_cast<std::size_t>(sample.index)]
                                                : DataPart::Test;
}

DuplicateMeaning meaningOf(const DuplicateGroup &group, const DataSet &data,
                           const std::vector<DataPart> &trainParts)
{
    DuplicateMeaning meaning;
    std::optional<std::int32_t> label;
    for (const auto sample : group.samples) {
        ++meaning.images[static_cast<std::size_t>(partOf(sample, trainParts))];
        const auto own = SampleSource{data}.label(sample);
        if (own == unknownLabel)
            continue;
        meaning.labelsDisagree = meaning.labelsDisagree || own != label.value_or(own);
        label = own;
    }
    return meaning;
}

PlacedGroups placed(const std::vector<DuplicateGroup> &groups, const DataSet &data, const Project &project)
{
    PlacedGroups placed{.trainParts = partsOf(data.train, project)};
    placed.meanings.reserve(groups.size());
    for (const auto &group : groups)
        placed.meanings.push_back(meaningOf(group, data, placed.trainParts));
    return placed;
}

DuplicateSummary summaryOf(const std::vector<DuplicateGroup> &groups,
                           const std::vector<DuplicateMeaning> &meanings)
{
    DuplicateSummary summary{.groups = std::ssize(groups)};
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const DuplicateMeaning &meaning = meanings[i];
        summary.identicalGroups += groups[i].identical;
        summary.images += std::ssize(groups[i].samples);
        summary.disagreeing += meaning.labelsDisagree;
        if (meaning.in(DataPart::Training) > 0) {
            summary.validationInTraining += meaning.in(DataPart::Validation);
            summary.testInTraining += meaning.in(DataPart::Test);
        } else if (meaning.in(DataPart::Validation) > 0) {
            summary.testInValidation += meaning.in(DataPart::Test);
        }
    }
    return summary;
}

} // namespace workbench
