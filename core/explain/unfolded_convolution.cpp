#include "core/explain/unfolded_convolution.h"

namespace workbench {

std::int64_t UnfoldedConvolution::windowSize() const
{
    return m_convolution.geometry.channelsPerGroup() * m_convolution.geometry.kernelElements();
}

float UnfoldedConvolution::kernelAt(std::int64_t row, std::int64_t column) const
{
    const auto [channel, kernel] = elementOf(column);
    return m_convolution.weightAt(m_group * kernels() + row, channel, kernel);
}

float UnfoldedConvolution::unfoldedAt(std::int64_t row, std::int64_t column) const
{
    const ConvolutionGeometry &geometry = m_convolution.geometry;
    const auto [channel, kernel] = elementOf(row);
    const Pixel start = geometry.windowStart(pixelOf(column));
    const auto source = sourceOf(geometry, {start.row + kernel.row * geometry.window.dilation.height,
                                            start.column + kernel.column * geometry.window.dilation.width});
    return source ? m_convolution.input->at(m_group * geometry.channelsPerGroup() + channel, source->row,
                                            source->column)
                  : 0;
}

float UnfoldedConvolution::outputAt(std::int64_t row, std::int64_t column) const
{
    const Pixel pixel = pixelOf(column);
    return m_convolution.output->at(m_group * kernels() + row, pixel.row, pixel.column);
}

Pixel UnfoldedConvolution::pixelOf(std::int64_t column) const
{
    const auto width = m_convolution.geometry.output.width();
    return {column / width, column % width};
}

std::int64_t UnfoldedConvolution::columnOf(Pixel outputPixel) const
{
    return outputPixel.row * m_convolution.geometry.output.width() + outputPixel.column;
}

std::pair<std::int64_t, Pixel> UnfoldedConvolution::elementOf(std::int64_t row) const
{
    const auto size = m_convolution.geometry.kernelElements();
    const auto width = m_convolution.geometry.window.kernel.width;
    return {row / size, {row % size / width, row % width}};
}

std::vector<float> UnfoldedConvolution::unfolded() const
{
    std::vector<float> matrix;
    matrix.reserve(std::size_t(windowSize() * positions()));
    for (std::int64_t row = 0; row < windowSize(); ++row) {
        for (std::int64_t column = 0; column < positions(); ++column)
            matrix.push_back(unfoldedAt(row, column));
    }
    return matrix;
}

} // namespace workbench
