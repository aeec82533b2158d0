#include "core/data/augmentation/erasing.h"

#include <cmath>
#include <cstring>

namespace workbench {

namespace {

struct Rectangle
{
    std::int64_t top;
    std::int64_t left;
    std::int64_t height;
    std::int64_t width;
};

double anyRatio(const ErasingStep &step, ImageRandom &random)
{
    const std::uint64_t bits = random.bits();
    double ratio = step.leastRatio;
    for (std::size_t i = 0; i < step.ratioRoots.size(); ++i)
        ratio *= (bits >> i & 1) != 0 ? step.ratioRoots[i] : 1;
    return ratio;
}

void erase(const Rectangle &area, const ImageSize &size, std::uint8_t *plane)
{
    for (std::int64_t row = 0; row < area.height; ++row)
        std::memset(plane + (area.top + row) * size.width + area.left, 0,
                    static_cast<std::size_t>(area.width));
}

} // namespace

void eraseAtRandom(const ErasingStep &step, ImageRandom &random, const ImageSize &size, std::uint8_t *pixels)
{
    if (!random.happens(step.probability))
        return;
    for (int attempt = 0; attempt < 10; ++attempt) {
        const double area =
            static_cast<double>(size.plane()) * random.between(step.leastArea, step.greatestArea);
        const double ratio = anyRatio(step, random);
        const auto height = static_cast<std::int64_t>(std::sqrt(area * ratio) + 0.5);
        const auto width = static_cast<std::int64_t>(std::sqrt(area / ratio) + 0.5);
        if (height >= size.height || width >= size.width)
            continue;
        const std::int64_t top = random.upTo(size.height - height);
        const std::int64_t left = random.upTo(size.width - width);
        for (int channel = 0; channel < size.channels; ++channel)
            erase({top, left, height, width}, size, pixels + channel * size.plane());
        return;
    }
}

} // namespace workbench
