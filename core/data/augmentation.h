#pragma once

#include "core/data/augmentation/resampling.h"
#include "core/data/augmentation/steps.h"

namespace workbench {

/// Changes training images at random, the same way on every machine and whatever the order or number of
/// threads: what happens to an image follows from seed, epoch and index alone. A preview of what an image may
/// become applies epochs 1, 2, 3 and so on to it: those are the variants that a run trains with.
///
/// Steps are applied in their order. Neighbouring ones that move pixels become one mapping, and the image is
/// resampled once: nothing is blurred twice, and what one of them moves out another may move back in. All
/// channels move, brighten and lose a rectangle together; noise is each pixel's own.
class Augmentation
{
public:
    /// `steps`: as `augmentationTypes()` has them, with parameters that `checkParameters` and
    /// `augmentationFault` let pass. Images have sides of up to 16,000 pixels.
    Augmentation(const std::vector<Choice> &steps, const Shape &image, std::int64_t seed);

    /// Whether every image stays as it is.
    bool isNothing() const { return m_steps.empty(); }
    /// `source`, `target`: channels x height x width bytes, not the same memory. Any thread.
    void apply(const std::uint8_t *source, std::uint8_t *target, std::int64_t epoch,
               std::int64_t index) const;

private:
    std::vector<AugmentationStep> m_steps;
    ImageSize m_size;
    std::int64_t m_seed;
};

/// One sentence about parameters that do not go together; none when they do.
std::optional<QString> augmentationFault(const Choice &choice);

} // namespace workbench
