#include "core/explain/dropout_mask.h"

#include <random>

namespace workbench {

float droppedValue(float value, bool kept, double p)
{
    // As LibTorch: a mask of 0 and 1 / (1 − p) in float32, times the value.
    return kept ? value * (1.0F / float(1 - p)) : value * 0.0F;
}

DropoutDraw drawDropout(const LayerNumbers &numbers, std::uint64_t seed)
{
    const double p = numbers.arguments().real("p");
    const Planes &input = *numbers.input;
    const bool channels = numbers.layer.type == QLatin1String("Dropout2d");
    const auto size = channels ? input.height * input.width : 1;
    DropoutDraw draw;
    draw.units = std::ssize(input.values) / size;
    draw.training = {input.count, input.height, input.width, {}};
    std::mt19937_64 random(seed);
    for (std::int64_t unit = 0; unit < draw.units; ++unit) {
        // The upper 53 bits as a number in [0, 1), the same on every machine.
        const bool kept = double(random() >> 11U) * 0x1p-53 >= p;
        draw.keptUnits += kept ? 1 : 0;
        for (auto i = unit * size; i < (unit + 1) * size; ++i) {
            draw.kept.push_back(kept);
            draw.training.values.push_back(droppedValue(input.values[std::size_t(i)], kept, p));
        }
    }
    return draw;
}

} // namespace workbench
