#pragma once

#include "core/data/data_parts.h"
#include "core/data/duplicates.h"

#include <array>

namespace workbench {

/// What a group of duplicates means for a project's split.
struct DuplicateMeaning
{
    std::array<std::int64_t, 4> images{}; ///< how many are in each `DataPart`
    bool labelsDisagree = false;          ///< of those whose class is known

    std::int64_t in(DataPart part) const { return images[static_cast<std::size_t>(part)]; }
    /// Images of two parts or more; those that are not used do not count.
    bool crossesParts() const;
    /// The network is judged by pictures it was trained on.
    bool leaks() const;
    bool operator==(const DuplicateMeaning &) const = default;
};

/// `trainParts`: what the split makes of the training part (partsOf()).
DataPart partOf(SampleId sample, const std::vector<DataPart> &trainParts);

DuplicateMeaning meaningOf(const DuplicateGroup &group, const DataSet &data,
                           const std::vector<DataPart> &trainParts);

/// Groups of duplicates and a project's split.
struct PlacedGroups
{
    std::vector<DataPart> trainParts = {};       ///< what the split makes of the training part
    std::vector<DuplicateMeaning> meanings = {}; ///< of each group
};

/// Not for the GUI thread: there may be many images.
PlacedGroups placed(const std::vector<DuplicateGroup> &groups, const DataSet &data, const Project &project);

/// All groups together.
struct DuplicateSummary
{
    std::int64_t groups = 0;
    std::int64_t identicalGroups = 0;
    std::int64_t images = 0;               ///< in these groups
    std::int64_t validationInTraining = 0; ///< validation images that are training images too
    std::int64_t testInTraining = 0;
    std::int64_t testInValidation = 0; ///< and not in training
    std::int64_t disagreeing = 0;      ///< groups whose labels disagree
    bool operator==(const DuplicateSummary &) const = default;
};

/// `meanings`: of each group.
DuplicateSummary summaryOf(const std::vector<DuplicateGroup> &groups,
                           const std::vector<DuplicateMeaning> &meanings);

} // namespace workbench
