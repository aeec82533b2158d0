#pragma once

#include "core/explain/checked_result.h"
#include "core/explain/convolution_geometry.h"
#include "core/explain/observed_planes.h"

namespace workbench {

/// The places that one output row or column reads along its direction.
struct PoolingSpan
{
    std::int64_t first = 0; ///< negative in the padding
    std::int64_t step = 1;
    std::int64_t count = 0;
    /// Of those, the ones in the input or its padding: ceil_mode lets a window reach beyond both.
    std::int64_t counted = 0;

    std::int64_t place(std::int64_t element) const { return first + element * step; }
    std::int64_t end() const { return place(count - 1) + 1; }
};

/// Which input pixels a pooling reads for which outputs: pure arithmetic, the same for every channel.
struct PoolingGeometry
{
    Shape input = Shape::image(1, 1, 1);
    Shape output = Shape::image(1, 1, 1);
    bool takesMaximum = true;
    bool countsPadding = false;    ///< in the mean
    std::vector<PoolingSpan> rows; ///< one for each output row
    std::vector<PoolingSpan> columns;

    bool contains(Pixel inputPixel) const
    {
        return inputPixel.row >= 0 && inputPixel.row < input.height() && inputPixel.column >= 0 &&
               inputPixel.column < input.width();
    }
    /// Rows and columns before the input that windows reach.
    IntegerPair paddingBefore() const;
    IntegerPair paddingAfter() const;
    Pixel windowStart(Pixel outputPixel) const;
    /// Pixels from the window's first element to its last.
    IntegerPair extent(Pixel outputPixel) const;
    /// Elements of the window.
    IntegerPair elements(Pixel outputPixel) const;
};

/// MaxPool2d, AvgPool2d and their adaptive forms.
const QStringList &poolingTypes();

/// Fails as the layer itself would.
Result<PoolingGeometry> poolingGeometry(const QString &type, const Parameters &parameters,
                                        const Shape &input);

std::vector<WindowElement> windowOf(const PoolingGeometry &geometry, Pixel outputPixel);
/// The output pixels whose window covers an input pixel, row by row.
std::vector<Pixel> outputsFedBy(const PoolingGeometry &geometry, Pixel inputPixel);
UnreadPixels unreadPixels(const PoolingGeometry &geometry);

/// A pooling with its numbers for one sample.
struct Pooling
{
    PoolingGeometry geometry;
    PlanesPointer input;
    PlanesPointer output; ///< as LibTorch computed it
};

/// The observed layer; fails where it is no pooling, or its numbers do not fit one another.
Result<Pooling> poolingOf(const ObservationPointer &observation);

/// One output pixel.
struct WorkedPooling : CheckedResult
{
    std::vector<WindowElement> elements;
    /// What lies under the window; in the padding 0 for a mean, −∞ for a maximum.
    std::vector<float> values;
    /// The place in `elements` of the maximum; the first of equal ones, as LibTorch has it. None for a mean.
    std::optional<std::size_t> winner;
    double sum = 0;           ///< of a mean
    std::int64_t divisor = 1; ///< likewise
};

WorkedPooling workPooling(const Pooling &pooling, std::int64_t channel, Pixel outputPixel);

/// The input pixel an output's maximum comes from.
std::optional<Pixel> winnerOf(const Pooling &pooling, std::int64_t channel, Pixel outputPixel);
/// The outputs whose gradient reaches an input pixel, row by row: of a maximum those that the pixel won, of a
/// mean those whose window covers it.
std::vector<Pixel> outputsGivingBackTo(const Pooling &pooling, std::int64_t channel, Pixel inputPixel);

/// What arrives at each input pixel of one channel where these are the gradients of the loss with respect to
/// its outputs, both row by row. Where windows overlap, gradients add up.
std::vector<float> inputGradient(const Pooling &pooling, std::int64_t channel,
                                 const std::vector<float> &outputGradient);

} // namespace workbench
