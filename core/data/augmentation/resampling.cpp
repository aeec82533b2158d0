#include "core/data/augmentation/resampling.h"

#include "core/data/augmentation/kernels.h"

#include <algorithm>
#include <cstring>
#include <vector>

namespace workbench {

namespace {

/// Memory of this thread that lasts from image to image.
std::uint8_t *workspace(std::int64_t bytes)
{
    thread_local std::vector<std::uint8_t> memory;
    if (static_cast<std::int64_t>(memory.size()) < bytes)
        memory.resize(static_cast<std::size_t>(bytes));
    return memory.data();
}

/// What a row or a column of the result shows: from `first` up to `last` (not included) it comes from
/// `atFirst` on, or backwards from there; the rest is black.
struct Run
{
    int first;
    int last;
    int atFirst;
    bool backwards;

    int count() const { return last - first; }
};

/// Of the whole mapping `position -> factor * position + offset` (factor 1 or -1).
Run runOf(double factor, double offset, int length)
{
    const bool backwards = factor < 0;
    // Beyond twice the length all is black, however far.
    const auto origin = static_cast<int>(std::clamp<double>(offset, -2.0 * length, 2.0 * length));
    const int first = std::clamp(backwards ? origin - length + 1 : -origin, 0, length);
    const int last = std::clamp(backwards ? origin + 1 : length - origin, first, length);
    return {first, last, backwards ? origin - first : origin + first, backwards};
}

void copyRow(const std::uint8_t *source, const Run &columns, std::uint8_t *target)
{
    const auto count = columns.count();
    if (columns.backwards)
        pixelKernels().mirror(source + columns.atFirst - count + 1, count, target + columns.first);
    else
        std::memcpy(target + columns.first, source + columns.atFirst, static_cast<std::size_t>(count));
}

void copyWhole(const std::uint8_t *source, const Mapping &mapping, const ImageSize &size,
               std::uint8_t *target)
{
    const Run rows = runOf(mapping.yy, mapping.atY, size.height);
    const Run columns = runOf(mapping.xx, mapping.atX, size.width);
    if (rows.count() < size.height || columns.count() < size.width)
        std::memset(target, 0, static_cast<std::size_t>(size.bytes()));
    if (columns.count() == 0)
        return;
    for (int channel = 0; channel < size.channels; ++channel) {
        const auto *from = source + channel * size.plane() + std::int64_t(rows.atFirst) * size.width;
        auto *to = target + channel * size.plane() + std::int64_t(rows.first) * size.width;
        const int step = rows.backwards ? -size.width : size.width;
        for (int row = 0; row < rows.count(); ++row, from += step, to += size.width)
            copyRow(from, columns, to);
    }
}

BorderedImage bordered(const std::uint8_t *source, const ImageSize &size)
{
    constexpr int border = 3; // one column or row before, two after
    int rowShift = 0;
    while ((1 << rowShift) < size.width + border)
        ++rowShift;
    const std::int64_t rowStep = std::int64_t(1) << rowShift;
    const std::int64_t planeStep = rowStep * (size.height + border);
    std::uint8_t *memory = workspace(planeStep * size.channels);
    std::memset(memory, 0, static_cast<std::size_t>(planeStep * size.channels));
    for (int channel = 0; channel < size.channels; ++channel) {
        std::uint8_t *target = memory + channel * planeStep + rowStep + 1;
        for (int row = 0; row < size.height; ++row, target += rowStep, source += size.width)
            std::memcpy(target, source, static_cast<std::size_t>(size.width));
    }
    return {memory + rowStep + 1, rowShift, planeStep};
}

const std::uint8_t *copied(const std::uint8_t *source, const ImageSize &size)
{
    return static_cast<std::uint8_t *>(
        std::memcpy(workspace(size.bytes()), source, static_cast<std::size_t>(size.bytes())));
}

} // namespace

void resample(const std::uint8_t *source, const Mapping &mapping, const ImageSize &size, std::uint8_t *target)
{
    if (!mapping.isWhole())
        pixelKernels().warp(
            {bordered(source, size), mapping, size.channels, size.height, size.width, target});
    else if (mapping != Mapping{})
        copyWhole(source == target ? copied(source, size) : source, mapping, size, target);
    else if (source != target)
        std::memcpy(target, source, static_cast<std::size_t>(size.bytes()));
}

} // namespace workbench
