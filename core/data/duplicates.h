#pragma once

#include "core/data/source.h"
#include "core/document/sample_id.h"

namespace workbench {

/// Pictures that are the same, or nearly.
struct DuplicateGroup
{
    std::vector<SampleId> samples; ///< at least two: training images first, ascending
    bool identical = true;         ///< byte for byte; otherwise some are only alike
    bool operator==(const DuplicateGroup &) const = default;
};

struct DuplicateReport
{
    std::vector<DuplicateGroup> groups; ///< in the order of their first samples
    std::int64_t images = 0;            ///< that were compared
    Findings unreadable = {};           ///< images whose file has gone or changed
};

/// Pictures are alike when their bytes correlate so: the same picture in another brightness, contrast or
/// compression. Two different trousers of Fashion-MNIST reach 0.99.
inline constexpr double leastCorrelation = 0.995;

/// Finds pictures that occur more than once in a data set, in whatever part, on several threads. Nearly the
/// same are those that correlate, among pairs whose difference hashes differ in at most five bits; groups
/// are what such pairs connect. Pictures of nearly one colour have to be identical.
///
/// Time grows with the number of images, never with its square: where thousands of hashes agree in a sixth
/// of their bits, each is compared with the next two thousand only. Shifted, turned or cropped pictures are
/// not found. Fails when it is stopped.
Result<DuplicateReport> findDuplicates(const DataSet &data, const LoadControl &control = {});

} // namespace workbench
