#pragma once

#include "core/explain/convolution_geometry.h"
#include "core/figure/color_maps.h"

#include <functional>
#include <optional>
#include <span>

namespace workbench {

/// Numbers in rows and columns, looked up when they are drawn. What lies outside [0, height) × [0, width) is
/// padding.
struct NumberField
{
    Pixel first;              ///< its upper left cell; negative where there is padding
    std::int64_t rows = 0;    ///< of all, with the padding
    std::int64_t columns = 0; ///< likewise
    std::int64_t height = 0;
    std::int64_t width = 0;
    std::function<float(Pixel)> valueAt = {};
    /// Null: none.
    std::function<bool(Pixel)> isHatched = {};

    bool contains(Pixel cell) const
    {
        return cell.row >= first.row && cell.row < first.row + rows && cell.column >= first.column &&
               cell.column < first.column + columns;
    }
    bool isPadding(Pixel cell) const
    {
        return cell.row < 0 || cell.row >= height || cell.column < 0 || cell.column >= width;
    }
};

/// A field without padding.
inline NumberField plainField(std::int64_t rows, std::int64_t columns, std::function<float(Pixel)> valueAt)
{
    return {{0, 0}, rows, columns, rows, columns, std::move(valueAt), {}};
}

/// Which colour a number has. Diverging: ±max(|low|, |high|), white at zero.
struct ColorScale
{
    ColorMap map = ColorMap::Viridis;
    float low = 0;
    float high = 0;

    QRgb colorOf(float value) const;
    bool operator==(const ColorScale &) const = default;
};

/// Diverging where there are negative numbers, so that zero is seen.
ColorScale scaleOf(const float *values, std::size_t count);

/// The common scale of kernels, products and sums: zero in the middle.
ColorScale divergingScale(float reach);
/// As far as the numbers reach.
ColorScale divergingScaleOf(std::span<const float> values);

/// A rectangle of cells to be seen.
struct CellMark
{
    enum class Kind {
        Window, ///< an outline
        Chosen, ///< a strong outline in another colour
        Lit     ///< a thin dotted one
    };
    Kind kind = Kind::Window;
    Pixel first;
    std::int64_t rows = 1;
    std::int64_t columns = 1;
    bool operator==(const CellMark &) const = default;
};

std::vector<CellMark> litMarks(const std::vector<Pixel> &pixels);

/// A number in a few characters, rounded to what fits a cell: "0.61", "−0.043", "4e-4".
QString cellText(float value);

} // namespace workbench
