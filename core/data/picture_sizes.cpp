#include "core/data/picture_sizes.h"

#include <algorithm>

namespace workbench {

namespace {

template<class Counted>
void mostFrequentFirst(std::vector<Counted> &counted)
{
    std::stable_sort(counted.begin(), counted.end(),
                     [](const Counted &one, const Counted &other) { return one.images > other.images; });
}

int longestSide(const PictureSizes &sizes)
{
    int longest = 0;
    for (const auto &size : sizes)
        longest = std::max({longest, size.height, size.width});
    return longest;
}

void join(SizePoint &point, const PictureSize &size)
{
    const auto images = static_cast<double>(point.images + size.images);
    const double share = static_cast<double>(size.images) / images;
    point.height += share * (size.height - point.height);
    point.width += share * (size.width - point.width);
    point.images += size.images;
    ++point.sizes;
}

SizePoint pointOf(const PictureSize &size)
{
    return {double(size.height), double(size.width), size.grey, size.images, 1};
}

} // namespace

PictureSizes PictureSizeCounter::counts() const
{
    PictureSizes sizes;
    for (const auto &[size, images] : m_counts) {
        const auto &[height, width, grey] = size;
        sizes.push_back({height, width, grey, images});
    }
    std::stable_sort(sizes.begin(), sizes.end(), [](const PictureSize &one, const PictureSize &other) {
        return std::int64_t(one.height) * one.width < std::int64_t(other.height) * other.width;
    });
    mostFrequentFirst(sizes);
    return sizes;
}

std::vector<SizePoint> sizePoints(const PictureSizes &sizes, std::size_t most, int cells)
{
    std::vector<SizePoint> points;
    if (sizes.size() <= most) {
        for (const auto &size : sizes)
            points.push_back(pointOf(size));
        return points;
    }
    const std::int64_t longest = longestSide(sizes);
    const auto cellOf = [&](int side) { return std::int64_t(side) * cells / (longest + 1); };
    std::map<std::tuple<std::int64_t, std::int64_t, bool>, SizePoint> joined;
    for (const auto &size : sizes) {
        const std::tuple cell{cellOf(size.height), cellOf(size.width), size.grey};
        if (const auto [place, isNew] = joined.try_emplace(cell, pointOf(size)); !isNew)
            join(place->second, size);
    }
    for (const auto &[cell, point] : joined)
        points.push_back(point);
    mostFrequentFirst(points);
    return points;
}

} // namespace workbench
