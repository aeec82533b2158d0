#pragma once

#include "core/data/augmentation/random.h"
#include "core/data/augmentation/resampling.h"
#include "core/data/augmentation/steps.h"

namespace workbench {

/// Makes a rectangle black in all channels, as torchvision does: ten tries to find one that fits.
void eraseAtRandom(const ErasingStep &step, ImageRandom &random, const ImageSize &size, std::uint8_t *pixels);

} // namespace workbench
