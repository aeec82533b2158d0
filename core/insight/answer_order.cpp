#include "core/insight/answer_order.h"

#include <algorithm>

namespace workbench {

namespace {

/// The highest probability of another class than `but`; 0 where there is no other.
float highestOf(std::span<const float> probabilities, std::int32_t but)
{
    float highest = 0;
    for (std::size_t i = 0; i < probabilities.size(); ++i) {
        if (static_cast<std::int32_t>(i) != but)
            highest = std::max(highest, probabilities[i]);
    }
    return highest;
}

bool passes(const PartAnswers &answers, std::size_t image, const AnswerFilter &filter)
{
    const std::int32_t label = answers.labels[image];
    if (filter.label && label != *filter.label)
        return false;
    if (filter.verdict == AnswerFilter::Verdict::Any)
        return true;
    const bool wantsRight = filter.verdict == AnswerFilter::Verdict::Right;
    return answers.isJudged(image) && (answers.predicted[image] == label) == wantsRight;
}

} // namespace

std::optional<float> orderKeyOf(const PartAnswers &answers, std::size_t image, AnswerOrder order)
{
    const std::int32_t predicted = answers.predicted[image];
    if (predicted == unknownLabel)
        return std::nullopt;
    const auto probabilities = answers.probabilitiesOf(image);
    const auto leadOf = [&](std::int32_t label) {
        return probabilities[static_cast<std::size_t>(label)] - highestOf(probabilities, label);
    };
    switch (order) {
    case AnswerOrder::AsGiven:
        return 0.0F;
    case AnswerOrder::MostWrong:
        return answers.isJudged(image) ? std::optional(leadOf(answers.labels[image])) : std::nullopt;
    case AnswerOrder::LeastSure:
        return answers.confidence(image);
    case AnswerOrder::NearBoundary:
        break;
    }
    return leadOf(predicted);
}

std::vector<std::size_t> answersInOrder(const PartAnswers &answers, AnswerOrder order,
                                        const AnswerFilter &filter)
{
    std::vector<std::pair<std::size_t, std::optional<float>>> keyed;
    for (std::size_t i = 0; i < answers.count(); ++i) {
        if (passes(answers, i, filter))
            keyed.emplace_back(i, orderKeyOf(answers, i, order));
    }
    if (order != AnswerOrder::AsGiven)
        std::stable_sort(keyed.begin(), keyed.end(), [](const auto &one, const auto &other) {
            return one.second && (!other.second || *one.second < *other.second);
        });
    std::vector<std::size_t> places;
    places.reserve(keyed.size());
    for (const auto &[place, key] : keyed)
        places.push_back(place);
    return places;
}

} // namespace workbench
