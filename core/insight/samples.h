#pragma once

#include "core/data/data_set.h"
#include "core/document/project.h"
#include "core/document/sample_id.h"

namespace workbench {

/// The part of the data set that the sample is of.
inline const ImageSet &partOf(const DataSet &data, SampleId sample)
{
    return sample.part == SampleId::Part::Train ? data.train : data.test;
}

/// Whether the data set has that sample.
inline bool contains(const DataSet &data, SampleId sample)
{
    return sample.index >= 0 && sample.index < partOf(data, sample).count();
}

} // namespace workbench
