#pragma once

#include "core/explain/worked_convolution.h"

namespace workbench {

/// im2col: one group of a convolution as a product of matrices, kernels · windows = output. No matrix is
/// stored: each element is looked up when it is asked for.
class UnfoldedConvolution
{
public:
    UnfoldedConvolution(const Convolution &convolution, std::int64_t group)
        : m_convolution(convolution), m_group(group)
    {}

    /// Output channels of the group: rows of the kernel matrix and of the output.
    std::int64_t kernels() const { return m_convolution.geometry.outputsPerGroup(); }
    /// Numbers of one window: columns of the kernel matrix, rows of the unfolded input.
    std::int64_t windowSize() const;
    /// Output pixels: columns of the unfolded input and of the output.
    std::int64_t positions() const { return m_convolution.geometry.positions(); }

    float kernelAt(std::int64_t row, std::int64_t column) const;
    float unfoldedAt(std::int64_t row, std::int64_t column) const;
    /// As LibTorch computed it.
    float outputAt(std::int64_t row, std::int64_t column) const;

    Pixel pixelOf(std::int64_t column) const;
    std::int64_t columnOf(Pixel outputPixel) const;
    /// Channel within the group and place in the kernel, of a row of the unfolded input.
    std::pair<std::int64_t, Pixel> elementOf(std::int64_t row) const;

    /// All windows of the group, one a column: windowSize() × positions().
    std::vector<float> unfolded() const;

private:
    const Convolution m_convolution; ///< shares its numbers
    std::int64_t m_group;
};

} // namespace workbench
