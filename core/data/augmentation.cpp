#include "core/data/augmentation.h"

#include "core/data/augmentation/erasing.h"
#include "core/data/augmentation/kernels.h"
#include "core/data/augmentation/random.h"
#include "core/document/vocabulary.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

struct AugmentationText
{
    Q_DECLARE_TR_FUNCTIONS(Augmentation)
};

constexpr double white = 255;

/// One image on its way: where its pixels will come from, and its pixels once they have been put there.
class ChangingImage
{
public:
    ChangingImage(const std::uint8_t *source, std::uint8_t *target, const ImageSize &size, ImageRandom random)
        : m_source(source), m_target(target), m_size(size), m_random(random)
    {}

    void take(const FlipStep &step);
    void take(const CropStep &step);
    void take(const RotationStep &step);
    void take(const AffineStep &step);
    void take(const JitterStep &step);
    void take(const NoiseStep &step);
    void take(const ErasingStep &step) { eraseAtRandom(step, m_random, m_size, pixels()); }
    /// Moved as all steps so far demand; in `target`.
    std::uint8_t *pixels();

private:
    double anyFactor(double most) { return m_random.between(std::max(0.0, 1 - most), 1 + most); }
    /// Up to `share` of `length` in either direction, as torchvision's RandomAffine in whole pixels.
    double anyShift(double share, double length);
    double meanGrey();
    void scaleAndShift(double factor, double shift);

    const std::uint8_t *m_source; ///< `m_target` after the first move
    std::uint8_t *m_target;
    ImageSize m_size;
    ImageRandom m_random;
    Mapping m_mapping; ///< still to be done
};

std::uint8_t *ChangingImage::pixels()
{
    resample(m_source, m_mapping, m_size, m_target);
    m_source = m_target;
    m_mapping = {};
    return m_target;
}

void ChangingImage::take(const FlipStep &step)
{
    if (m_random.happens(step.probability))
        m_mapping =
            m_mapping.then(step.horizontal ? horizontalFlip(m_size.width) : verticalFlip(m_size.height));
}

void ChangingImage::take(const CropStep &step)
{
    const auto x = static_cast<double>(m_random.upTo(2 * step.padding) - step.padding);
    const auto y = static_cast<double>(m_random.upTo(2 * step.padding) - step.padding);
    m_mapping = m_mapping.then(shift(x, y));
}

void ChangingImage::take(const RotationStep &step)
{
    const double degrees = m_random.between(-step.degrees, step.degrees);
    m_mapping = m_mapping.then(rotation(degrees, m_size.width, m_size.height));
}

double ChangingImage::anyShift(double share, double length)
{
    return std::floor(m_random.between(-share * length, share * length) + 0.5);
}

void ChangingImage::take(const AffineStep &step)
{
    const double factor = m_random.between(step.leastScale, step.greatestScale);
    const double x = anyShift(step.translate, m_size.width);
    const double y = anyShift(step.translate, m_size.height);
    m_mapping = m_mapping.then(zoom(factor, m_size.width, m_size.height)).then(shift(x, y));
}

/// Three channels are red, green and blue, with torchvision's weights.
double ChangingImage::meanGrey()
{
    const std::uint8_t *image = pixels();
    const std::array<double, 3> colours{0.2989, 0.587, 0.114};
    double sum = 0;
    for (int channel = 0; channel < m_size.channels; ++channel) {
        const double weight =
            m_size.channels == 3 ? colours[static_cast<std::size_t>(channel)] : 1.0 / m_size.channels;
        const auto grey = pixelKernels().sum(image + channel * m_size.plane(), m_size.plane());
        sum += weight * static_cast<double>(grey);
    }
    return sum / static_cast<double>(m_size.plane());
}

void ChangingImage::scaleAndShift(double factor, double shift)
{
    pixelKernels().scaleAndShift(pixels(), m_size.bytes(), static_cast<float>(factor),
                                 static_cast<float>(shift));
}

void ChangingImage::take(const JitterStep &step)
{
    if (step.brightness > 0)
        scaleAndShift(anyFactor(step.brightness), 0);
    if (step.contrast > 0) {
        const double factor = anyFactor(step.contrast);
        scaleAndShift(factor, (1 - factor) * meanGrey());
    }
}

void ChangingImage::take(const NoiseStep &step)
{
    const std::uint64_t keys = m_random.bits();
    pixelKernels().addNoise(pixels(), m_size.bytes(), static_cast<float>(step.sigma * white),
                            static_cast<std::uint32_t>(keys), static_cast<std::uint32_t>(keys >> 32));
}

ImageSize sizeOf(const Shape &image)
{
    return {static_cast<int>(image.channels()), static_cast<int>(image.height()),
            static_cast<int>(image.width())};
}

bool isOutOfOrder(const Arguments &arguments, const char *least, const char *greatest)
{
    return arguments.has(least) && arguments.real(least) > arguments.real(greatest);
}

} // namespace

Augmentation::Augmentation(const std::vector<Choice> &steps, const Shape &image, std::int64_t seed)
    : m_steps(augmentationSteps(steps)), m_size(sizeOf(image)), m_seed(seed)
{}

void Augmentation::apply(const std::uint8_t *source, std::uint8_t *target, std::int64_t epoch,
                         std::int64_t index) const
{
    ChangingImage image(source, target, m_size, ImageRandom(m_seed, epoch, index));
    for (const auto &made : m_steps)
        std::visit([&image](const auto &step) { image.take(step); }, made);
    image.pixels();
}

std::optional<QString> augmentationFault(const Choice &choice)
{
    const Arguments arguments(findChoice(augmentationTypes(), choice.type)->parameters, choice.parameters);
    if (isOutOfOrder(arguments, "scale_min", "scale_max"))
        return AugmentationText::tr("scale_min is above scale_max");
    if (isOutOfOrder(arguments, "ratio_min", "ratio_max"))
        return AugmentationText::tr("ratio_min is above ratio_max");
    return std::nullopt;
}

} // namespace workbench
