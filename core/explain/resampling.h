#pragma once

#include "core/explain/checked_result.h"
#include "core/explain/convolution_geometry.h"
#include "core/explain/observed_planes.h"
#include "core/layers/descriptor.h"

namespace workbench {

/// One input row or column that an output row or column reads, and its weight.
struct WeightedIndex
{
    std::int64_t index = 0;
    double weight = 1;
};

/// What each output row and column reads; nothing in the padding.
struct ResampledAxes
{
    std::vector<std::vector<WeightedIndex>> rows;
    std::vector<std::vector<WeightedIndex>> columns;
};

/// A layer without weights of its own that makes each output pixel of few input pixels of the same channel:
/// Upsample, ZeroPad2d and Identity. Rows and columns are independent, and the same for every channel.
struct Resampling
{
    PlanesPointer input;
    PlanesPointer output; ///< as LibTorch computed it
    ResampledAxes axes;
    /// Whether values are weighed and added; otherwise they are copied.
    bool interpolates = false;
};

const QStringList &resamplingTypes();

/// Of a layer of such a type; pure arithmetic. `output`: its output's shape.
ResampledAxes resampledAxes(const QString &type, const LayerContext &context, const Shape &output);

/// The observed layer; fails where it is of another type, or its numbers do not fit one another.
Result<Resampling> resamplingOf(const ObservationPointer &observation);

/// One input pixel in the sum of an output pixel.
struct ResampledPart
{
    Pixel source;
    double rowWeight = 1;
    double columnWeight = 1;
    float value = 0;

    double weight() const { return rowWeight * columnWeight; }
};

struct WorkedResampling : CheckedResult
{
    std::vector<ResampledPart> parts; ///< row by row
};

WorkedResampling workResampling(const Resampling &resampling, std::int64_t channel, Pixel outputPixel);

/// The outputs that read an input pixel, row by row.
std::vector<Pixel> outputsFedBy(const Resampling &resampling, Pixel inputPixel);
UnreadPixels unreadPixels(const Resampling &resampling);

} // namespace workbench
