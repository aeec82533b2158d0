#include "core/data/augmentation/steps.h"

#include "core/document/vocabulary.h"

#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

ErasingStep erasingStep(const Arguments &arguments)
{
    ErasingStep step{arguments.real("p"),
                     arguments.real("scale_min"),
                     arguments.real("scale_max"),
                     arguments.real("ratio_min"),
                     {}};
    double root = arguments.real("ratio_max") / step.leastRatio;
    for (auto &stored : step.ratioRoots)
        stored = root = std::sqrt(root);
    return step;
}

AugmentationStep stepOf(const Choice &choice)
{
    const Arguments arguments(findChoice(augmentationTypes(), choice.type)->parameters, choice.parameters);
    if (choice.type == QLatin1String("RandomHorizontalFlip"))
        return FlipStep{true, arguments.real("p")};
    if (choice.type == QLatin1String("RandomVerticalFlip"))
        return FlipStep{false, arguments.real("p")};
    if (choice.type == QLatin1String("RandomCrop"))
        return CropStep{arguments.integer("padding")};
    if (choice.type == QLatin1String("RandomRotation"))
        return RotationStep{arguments.real("degrees")};
    if (choice.type == QLatin1String("RandomAffine"))
        return AffineStep{arguments.real("translate"), arguments.real("scale_min"),
                          arguments.real("scale_max")};
    if (choice.type == QLatin1String("ColorJitter"))
        return JitterStep{arguments.real("brightness"), arguments.real("contrast")};
    if (choice.type == QLatin1String("GaussianNoise"))
        return NoiseStep{arguments.real("sigma")};
    return erasingStep(arguments);
}

bool changes(const FlipStep &step)
{
    return step.probability > 0;
}

bool changes(const CropStep &step)
{
    return step.padding > 0;
}

bool changes(const RotationStep &step)
{
    return step.degrees > 0;
}

bool changes(const AffineStep &step)
{
    return step.translate > 0 || step.leastScale != 1 || step.greatestScale != 1;
}

bool changes(const JitterStep &step)
{
    return step.brightness > 0 || step.contrast > 0;
}

bool changes(const NoiseStep &step)
{
    return step.sigma > 0;
}

bool changes(const ErasingStep &step)
{
    return step.probability > 0 && step.greatestArea > 0;
}

} // namespace

std::vector<AugmentationStep> augmentationSteps(const std::vector<Choice> &choices)
{
    std::vector<AugmentationStep> steps;
    for (const auto &choice : choices) {
        const AugmentationStep made = stepOf(choice);
        if (std::visit([](const auto &step) { return changes(step); }, made))
            steps.push_back(made);
    }
    return steps;
}

} // namespace workbench
