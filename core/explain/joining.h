#pragma once

#include "core/explain/checked_result.h"
#include "core/explain/convolution_geometry.h"
#include "core/explain/observed_planes.h"

namespace workbench {

/// Add, Multiply or Concat with its numbers for one sample.
struct Joining
{
    enum class Kind { Sum, Product, Stack };
    Kind kind = Kind::Sum;
    std::vector<PlanesPointer> inputs;
    std::vector<QString> names; ///< ids of the layers the inputs come from
    PlanesPointer output;       ///< as LibTorch computed it
};

const QStringList &joiningTypes();

/// The observed layer; fails where it is of another type, or its numbers do not fit one another.
Result<Joining> joiningOf(const ObservationPointer &observation);

/// One number that goes into an output value.
struct JoinedPart
{
    std::size_t input = 0;
    std::int64_t channel = 0;
    Pixel pixel;
    float value = 0;
};

struct WorkedJoin : CheckedResult
{
    /// Of a sum or product one of each input; of a stack the one that is passed on.
    std::vector<JoinedPart> parts;
};

WorkedJoin workJoin(const Joining &joining, std::int64_t channel, Pixel outputPixel);

/// The part of a stack's output that one input fills: channels, or columns of flat inputs.
struct StackedRange
{
    std::int64_t first = 0;
    std::int64_t count = 0;
};

std::vector<StackedRange> stackedRanges(const Joining &joining);
/// Whether flat vectors are stacked, not channels.
bool stacksFeatures(const Joining &joining);

} // namespace workbench
