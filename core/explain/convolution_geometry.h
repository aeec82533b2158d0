#pragma once

#include "core/graph/network.h"
#include "core/layers/sliding_window.h"
#include "core/result.h"

#include <optional>
#include <vector>

namespace workbench {

/// A place in an image: of the input, rows and columns in the padding are negative or beyond its end.
struct Pixel
{
    std::int64_t row = 0;
    std::int64_t column = 0;
    bool operator==(const Pixel &) const = default;
    auto operator<=>(const Pixel &) const = default;
};

/// The pixels where these rows and columns cross, row by row.
std::vector<Pixel> crossings(const std::vector<std::int64_t> &rows, const std::vector<std::int64_t> &columns);

enum class PaddingMode { Zeros, Reflect, Replicate, Circular };

/// Which input pixels a Conv2d reads for which outputs: pure arithmetic.
struct ConvolutionGeometry
{
    Shape input = Shape::image(1, 1, 1);
    Shape output = Shape::image(1, 1, 1);
    SlidingWindow window{{1, 1}, {1, 1}, {0, 0}, {1, 1}};
    PaddingMode mode = PaddingMode::Zeros;
    std::int64_t groups = 1;

    std::int64_t positions() const { return output.height() * output.width(); }
    /// Input channels that each output channel reads.
    std::int64_t channelsPerGroup() const { return input.channels() / groups; }
    std::int64_t outputsPerGroup() const { return output.channels() / groups; }
    std::int64_t groupOf(std::int64_t outputChannel) const { return outputChannel / outputsPerGroup(); }
    std::int64_t firstInputChannel(std::int64_t outputChannel) const
    {
        return groupOf(outputChannel) * channelsPerGroup();
    }
    std::int64_t kernelElements() const { return window.kernel.height * window.kernel.width; }
    /// Padding on all sides; "same" may add one more at the bottom and at the right.
    IntegerPair paddingBefore() const { return window.paddingBefore(); }
    IntegerPair paddingAfter() const;
    /// The input pixel, or place in the padding, of the window's first element.
    Pixel windowStart(Pixel outputPixel) const;
    bool contains(Pixel inputPixel) const
    {
        return inputPixel.row >= 0 && inputPixel.row < input.height() && inputPixel.column >= 0 &&
               inputPixel.column < input.width();
    }
    bool operator==(const ConvolutionGeometry &) const = default;
};

/// Of a Conv2d on an input of that shape; fails as the layer itself would.
Result<ConvolutionGeometry> convolutionGeometry(const Parameters &parameters, const Shape &input);

/// What one element of the kernel meets.
struct WindowElement
{
    Pixel kernel;                ///< its place in the kernel
    Pixel place;                 ///< where it lies over the input, perhaps in the padding
    std::optional<Pixel> source; ///< the input pixel whose value is read there; none for a zero
    bool operator==(const WindowElement &) const = default;
};

/// The window of an output pixel, row by row.
std::vector<WindowElement> windowOf(const ConvolutionGeometry &geometry, Pixel outputPixel);

/// The input pixel whose value stands at a place in or around the input; none where it is a zero.
std::optional<Pixel> sourceOf(const ConvolutionGeometry &geometry, Pixel place);

/// The output pixels that read an input pixel, itself or as padding, row by row.
std::vector<Pixel> outputsFedBy(const ConvolutionGeometry &geometry, Pixel inputPixel);

/// Rows and columns of the input that no window reads: cut off by the floor of the size, or stepped over.
struct UnreadPixels
{
    std::vector<bool> rows;
    std::vector<bool> columns;

    bool contains(Pixel pixel) const
    {
        return rows[std::size_t(pixel.row)] || columns[std::size_t(pixel.column)];
    }
    std::int64_t count() const;
};

UnreadPixels unreadPixels(const ConvolutionGeometry &geometry);

} // namespace workbench
