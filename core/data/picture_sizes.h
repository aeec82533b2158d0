#pragma once

#include <cstdint>
#include <map>
#include <tuple>
#include <vector>

namespace workbench {

/// Pictures of one size, as their source has them: before they are brought to the size of the data set.
struct PictureSize
{
    int height = 0;
    int width = 0;
    bool grey = false; ///< without colour channels
    std::int64_t images = 0;
    bool operator==(const PictureSize &) const = default;
};

/// The most frequent first; the smaller one of two that are as frequent.
using PictureSizes = std::vector<PictureSize>;

class PictureSizeCounter
{
public:
    void add(int height, int width, bool grey, std::int64_t images = 1)
    {
        m_counts[{height, width, grey}] += images;
    }
    PictureSizes counts() const;

private:
    std::map<std::tuple<int, int, bool>, std::int64_t> m_counts;
};

/// One place in a chart of sizes: a size, or neighbours that are shown as one.
struct SizePoint
{
    double height = 0; ///< of several sizes: the mean of their pictures
    double width = 0;
    bool grey = false;
    std::int64_t images = 0;
    std::int64_t sizes = 1;
    bool operator==(const SizePoint &) const = default;
};

/// Each size by itself while there are `most` at most; otherwise those that fall into one cell of a square of
/// `cells` × `cells`, as large as the longest side, as one. The most frequent first.
std::vector<SizePoint> sizePoints(const PictureSizes &sizes, std::size_t most, int cells);

} // namespace workbench
