#include "core/data/data_parts.h"

#include "core/data/split.h"

namespace workbench {

std::vector<DataPart> partsOf(const ImageSet &train, const Project &project)
{
    std::vector<DataPart> parts(train.labels.size(), DataPart::Unused);
    const Split split = splitOf(train, project);
    for (const auto position : split.training)
        parts[static_cast<std::size_t>(position)] = DataPart::Training;
    for (const auto position : split.validation)
        parts[static_cast<std::size_t>(position)] = DataPart::Validation;
    return parts;
}

} // namespace workbench
