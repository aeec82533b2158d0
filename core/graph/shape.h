#pragma once

#include <QString>
#include <cstdint>
#include <vector>

namespace workbench {

/// The sizes of one sample's tensor, the batch dimension left out: {channels, height, width} for an image,
/// {features} for a flat vector; other ranks occur (Flatten with start_dim=2 gives two sizes).
struct Shape
{
    std::vector<std::int64_t> sizes;

    static Shape image(std::int64_t channels, std::int64_t height, std::int64_t width)
    {
        return {{channels, height, width}};
    }
    static Shape flat(std::int64_t features) { return {{features}}; }

    bool isImage() const { return sizes.size() == 3; }
    bool isFlat() const { return sizes.size() == 1; }
    std::int64_t channels() const { return sizes.at(0); }
    std::int64_t height() const { return sizes.at(1); }
    std::int64_t width() const { return sizes.at(2); }
    /// Number of values of one sample.
    std::int64_t elements() const;
    /// "6 × 28 × 28"
    QString text() const;

    bool operator==(const Shape &) const = default;
};

} // namespace workbench
