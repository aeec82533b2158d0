#pragma once

#include "core/data/data_set.h"
#include "core/document/sample_id.h"

namespace workbench {

/// Where samples are found: in a data set, or among the user's own pictures, which have its image shape and
/// no labels.
struct SampleSource
{
    const DataSet &data;
    const ImageSet *own = nullptr; ///< null: none

    const ImageSet &partOf(SampleId sample) const
    {
        static const ImageSet none;
        if (sample.part == SampleId::Part::Own)
            return own ? *own : none;
        return sample.part == SampleId::Part::Train ? data.train : data.test;
    }
    bool contains(SampleId sample) const
    {
        return sample.index >= 0 && sample.index < partOf(sample).count();
    }
    std::int32_t label(SampleId sample) const { return partOf(sample).label(sample.index); }
};

} // namespace workbench
