#pragma once

#include "core/document/project.h"

#include <array>
#include <variant>

namespace workbench {

struct FlipStep
{
    bool horizontal;
    double probability;
};

struct CropStep
{
    std::int64_t padding;
};

struct RotationStep
{
    double degrees;
};

struct AffineStep
{
    double translate; ///< share of height and width
    double leastScale;
    double greatestScale;
};

struct JitterStep
{
    double brightness;
    double contrast;
};

struct NoiseStep
{
    double sigma; ///< of the range from black to white
};

struct ErasingStep
{
    double probability;
    double leastArea; ///< share of the image
    double greatestArea;
    double leastRatio; ///< of height to width
    /// The quotient of the greatest ratio and the least, its square root, the root of that and so on:
    /// products of them are spread evenly on a logarithmic scale.
    std::array<double, 16> ratioRoots;
};

using AugmentationStep =
    std::variant<FlipStep, CropStep, RotationStep, AffineStep, JitterStep, NoiseStep, ErasingStep>;

/// In order, without those that never change anything.
std::vector<AugmentationStep> augmentationSteps(const std::vector<Choice> &choices);

} // namespace workbench
