#include "core/data/picture_sketch.h"

#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

/// Of a picture's deviation: a smaller step to the neighbour is none.
constexpr double leastStep = 0.1;
/// In levels of a byte.
constexpr double flatDeviation = 2;

constexpr auto columns = PictureSketch::columns;
constexpr auto rows = PictureSketch::rows;
using CellMeans = std::array<double, std::size_t(columns *rows)>;

/// Pixels from `begin` up to `end` that a cell is the mean of; at least one.
struct Span
{
    std::int64_t begin;
    std::int64_t end;
};

Span spanOf(std::int64_t cell, std::int64_t cells, std::int64_t pixels)
{
    const std::int64_t begin = cell * pixels / cells;
    return {begin, std::max(begin + 1, (cell + 1) * pixels / cells)};
}

double meanOf(const std::uint8_t *pixels, const Shape &shape, const Span &lines, const Span &places)
{
    std::int64_t sum = 0;
    for (std::int64_t channel = 0; channel < shape.channels(); ++channel) {
        for (std::int64_t y = lines.begin; y < lines.end; ++y) {
            const auto *line = pixels + (channel * shape.height() + y) * shape.width();
            for (std::int64_t x = places.begin; x < places.end; ++x)
                sum += line[x];
        }
    }
    return double(sum) / double((lines.end - lines.begin) * (places.end - places.begin) * shape.channels());
}

CellMeans cellMeansOf(const std::uint8_t *pixels, const Shape &shape)
{
    CellMeans means{};
    for (std::int64_t row = 0; row < rows; ++row) {
        for (std::int64_t column = 0; column < columns; ++column)
            means[std::size_t(row * columns + column)] = meanOf(
                pixels, shape, spanOf(row, rows, shape.height()), spanOf(column, columns, shape.width()));
    }
    return means;
}

std::uint64_t hashOf(const CellMeans &means, double step)
{
    std::uint64_t hash = 0;
    for (std::size_t row = 0; row < std::size_t(rows); ++row) {
        for (std::size_t column = 0; column + 1 < std::size_t(columns); ++column) {
            const auto *cell = &means[row * std::size_t(columns) + column];
            hash = hash << 1 | std::uint64_t(cell[1] - cell[0] > step);
        }
    }
    return hash;
}

/// Sum of products of bytes, in whole numbers.
std::int64_t product(const std::uint8_t *one, const std::uint8_t *other, std::int64_t bytes)
{
    constexpr std::int64_t fits = 65'536; // products in 32 bits
    std::int64_t sum = 0;
    for (std::int64_t begin = 0; begin < bytes; begin += fits) {
        const auto end = std::min(begin + fits, bytes);
        std::uint32_t part = 0;
        for (auto i = begin; i < end; ++i)
            part += std::uint32_t(one[i]) * other[i];
        sum += part;
    }
    return sum;
}

ByteMoments momentsOf(const std::uint8_t *bytes, std::int64_t count)
{
    ByteMoments moments;
    for (std::int64_t i = 0; i < count; ++i)
        moments.sum += bytes[i];
    moments.spread =
        double(count) * double(product(bytes, bytes, count)) - double(moments.sum) * double(moments.sum);
    return moments;
}

} // namespace

PictureSketch sketchOf(const std::uint8_t *pixels, const Shape &shape)
{
    PictureSketch sketch{.moments = momentsOf(pixels, shape.elements())};
    const CellMeans means = cellMeansOf(pixels, shape);
    for (std::size_t i = 0; i < means.size(); ++i)
        sketch.cells[i] = static_cast<std::uint8_t>(std::lround(means[i]));
    sketch.cellMoments = momentsOf(sketch.cells.data(), std::ssize(sketch.cells));
    const double deviation = std::sqrt(sketch.moments.spread) / double(shape.elements());
    sketch.hash = hashOf(means, leastStep * deviation);
    sketch.flat = deviation < flatDeviation;
    return sketch;
}

double correlation(const std::uint8_t *one, const ByteMoments &oneMoments, const std::uint8_t *other,
                   const ByteMoments &otherMoments, std::int64_t bytes)
{
    const double together = double(bytes) * double(product(one, other, bytes)) -
                            double(oneMoments.sum) * double(otherMoments.sum);
    return together / std::sqrt(oneMoments.spread * otherMoments.spread);
}

double cellCorrelation(const PictureSketch &one, const PictureSketch &other)
{
    return correlation(one.cells.data(), one.cellMoments, other.cells.data(), other.cellMoments,
                       std::ssize(one.cells));
}

} // namespace workbench
