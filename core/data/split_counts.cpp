#include "core/data/split_counts.h"

#include "core/data/split.h"

#include <numeric>

namespace workbench {

namespace {

void count(ClassCounts &counts, std::int32_t label)
{
    if (label == unknownLabel)
        ++counts.unknown;
    else
        ++counts.known[static_cast<std::size_t>(label)];
}

} // namespace

std::int64_t ClassCounts::total() const
{
    return std::accumulate(known.begin(), known.end(), unknown);
}

SplitCounts splitCounts(const DataSet &data, const Project &project)
{
    const ClassCounts none{std::vector<std::int64_t>(static_cast<std::size_t>(data.classNames.size()), 0)};
    SplitCounts counts{none, none, none};
    const Split split = splitOf(data.train, project);
    for (const auto position : split.training)
        count(counts.training, data.train.label(position));
    for (const auto position : split.validation)
        count(counts.validation, data.train.label(position));
    for (const auto label : data.test.labels)
        count(counts.test, label);
    return counts;
}

} // namespace workbench
