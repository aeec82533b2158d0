#pragma once

#include "core/data/data_set.h"
#include "core/document/project.h"

#include <stop_token>

namespace workbench {

/// Images of a part that is read from files of which mean and deviation are worked out, evenly spread over
/// it.
inline constexpr std::int64_t mostMeasuredFiles = 10'000;

/// Mean and standard deviation (of the population) of these images' pixels in [0, 1], channel by channel; of
/// `mostMeasuredFiles` of them where they are read from files, on several threads. A channel that never
/// changes has deviation 1.
Result<Normalization> measuredNormalization(const DataSet &data, const std::vector<std::int64_t> &positions,
                                            const std::stop_token &stop = {});

/// The project's normalization in numbers, `Standard` measured on the training images of its split: None or
/// Given. Remembers the last answer; any thread. Not for the GUI thread. Stopped, it fails with
/// `loadStopped()`.
Result<Normalization> resolvedNormalization(const DataSetPointer &data, const Project &project,
                                            const std::stop_token &stop = {});

} // namespace workbench
