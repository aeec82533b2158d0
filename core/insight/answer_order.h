#pragma once

#include "core/insight/part_answers.h"

#include <optional>

namespace workbench {

/// In which order a model's answers are looked through. What has no answer (no number) always comes last, and
/// equals stay in the order of the data.
enum class AnswerOrder : std::uint8_t {
    AsGiven,
    /// By how far the true class is behind the most probable other one, the farthest first: wrong answers,
    /// the surest of them first, then right ones. Without a label it cannot be told: behind both.
    MostWrong,
    /// By the probability of the predicted class, the smallest first (least confidence; Lewis, Gale 1994, "A
    /// Sequential Algorithm for Training Text Classifiers").
    LeastSure,
    /// By how far the two most probable classes are apart, the nearest first (margin; Scheffer, Decomain,
    /// Wrobel 2001, "Active Hidden Markov Models for Information Extraction").
    NearBoundary
};

/// Which of a model's answers are looked through.
struct AnswerFilter
{
    enum class Verdict : std::uint8_t { Any, Right, Wrong };

    Verdict verdict = Verdict::Any;         ///< only judged answers are right or wrong
    std::optional<std::int32_t> label = {}; ///< the true class
    bool operator==(const AnswerFilter &) const = default;
};

/// What the answers to an image are sorted by, the smallest first; none where it cannot be told.
std::optional<float> orderKeyOf(const PartAnswers &answers, std::size_t image, AnswerOrder order);

/// The places of the answers that pass, in that order.
std::vector<std::size_t> answersInOrder(const PartAnswers &answers, AnswerOrder order,
                                        const AnswerFilter &filter = {});

} // namespace workbench
