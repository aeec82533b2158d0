#pragma once

#include "core/data/augmentation/mapping.h"

#include <cstdint>

namespace workbench {

struct ImageSize
{
    int channels;
    int height;
    int width;

    std::int64_t plane() const { return std::int64_t(height) * width; }
    std::int64_t bytes() const { return channels * plane(); }
};

/// Draws `source` into `target`, which may be the same memory, black where it shows what was outside. Whole
/// pixels are copied; what lies between them is mixed bilinearly.
void resample(const std::uint8_t *source, const Mapping &mapping, const ImageSize &size,
              std::uint8_t *target);

} // namespace workbench
