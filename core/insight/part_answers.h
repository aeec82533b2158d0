#pragma once

#include "core/data/data_parts.h"

#include <memory>
#include <span>

namespace workbench {

/// What a model said of the images of one part of a data set, class by class. A constant value once it is
/// complete, shared between threads.
struct PartAnswers
{
    DataPart part = DataPart::Validation;
    std::int64_t classes = 0;
    std::vector<std::int64_t> positions = {}; ///< among the training or the test images, ascending
    std::vector<std::int32_t> labels = {};    ///< unknownLabel where nobody has said the class
    std::vector<std::int32_t>
        predicted; ///< the most probable class; unknownLabel where the output is no number
    std::vector<float> probabilities = {}; ///< images × classes

    std::size_t count() const { return positions.size(); }
    /// Whether label and answer are known, so that they can be compared.
    bool isJudged(std::size_t image) const
    {
        return labels[image] != unknownLabel && predicted[image] != unknownLabel;
    }
    std::span<const float> probabilitiesOf(std::size_t image) const
    {
        const auto size = static_cast<std::size_t>(classes);
        return std::span(probabilities).subspan(image * size, size);
    }
    float confidence(std::size_t image) const
    {
        return probabilitiesOf(image)[static_cast<std::size_t>(predicted[image])];
    }
    /// `given`: one probability for each class; the first answer tells how many there are.
    void add(std::int64_t position, std::int32_t label, std::span<const float> given);
};

using PartAnswersPointer = std::shared_ptr<const PartAnswers>;

} // namespace workbench
