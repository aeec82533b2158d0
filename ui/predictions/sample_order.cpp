#include "ui/predictions/sample_order.h"

#include <random>

namespace workbench {

std::vector<SampleId> mixedOrder(std::vector<SampleId> samples)
{
    // Not std::shuffle, whose order is the library's own affair.
    std::mt19937_64 random(20240229);
    for (std::size_t left = samples.size(); left > 1; --left)
        std::swap(samples[left - 1], samples[random() % left]);
    return samples;
}

} // namespace workbench
