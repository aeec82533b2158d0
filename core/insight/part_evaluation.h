#pragma once

#include "core/insight/class_scores.h"
#include "core/insight/confidence.h"
#include "core/insight/ranking.h"

#include <stop_token>

namespace workbench {

/// One class against all others, in two numbers.
struct RankingScore
{
    std::optional<double> rocArea;
    std::optional<double> averagePrecision;
};

/// All that is told of a model's answers to one part. Images without label or answer count nowhere but in
/// `unlabelled` and `unanswered`.
struct PartEvaluation
{
    PartAnswersPointer answers;
    ConfusionMatrix confusion;
    ClassReport report;
    std::vector<RankingScore> rankings; ///< of each class
    std::vector<JudgedAnswer> judged;   ///< the surest first
    std::vector<ThresholdPoint> thresholds;
    std::int64_t unlabelled = 0;
    std::int64_t unanswered = 0; ///< of those with a label: the output is no number
};

using PartEvaluationPointer = std::shared_ptr<const PartEvaluation>;

/// Takes long where images and classes are many: for a thread of its own. Null when stopped.
PartEvaluationPointer evaluateAnswers(const PartAnswersPointer &answers, const std::stop_token &stop = {});

} // namespace workbench
