#include "core/insight/confidence.h"

#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

/// What is summed up over answers, in one bin or in all.
struct Sums
{
    void add(const JudgedAnswer &answer)
    {
        ++count;
        confidence += static_cast<double>(answer.confidence);
        right += answer.right ? 1 : 0;
    }
    std::optional<double> mean(double sum) const
    {
        return count > 0 ? std::optional(sum / static_cast<double>(count)) : std::nullopt;
    }

    std::int64_t count = 0;
    double confidence = 0;
    double right = 0;
};

/// A bin holds its upper edge: 0.2 of 5 bins belongs to the first.
std::size_t binOf(double confidence, int bins)
{
    const auto bin = static_cast<int>(std::ceil(confidence * bins)) - 1;
    return static_cast<std::size_t>(std::clamp(bin, 0, bins - 1));
}

} // namespace

std::vector<JudgedAnswer> judgedAnswersOf(const PartAnswers &answers)
{
    std::vector<JudgedAnswer> judged;
    judged.reserve(answers.count());
    for (std::size_t i = 0; i < answers.count(); ++i) {
        if (answers.isJudged(i))
            judged.push_back({answers.confidence(i), answers.labels[i] == answers.predicted[i]});
    }
    std::sort(judged.begin(), judged.end(), [](const JudgedAnswer &one, const JudgedAnswer &other) {
        return one.confidence > other.confidence;
    });
    return judged;
}

Calibration calibrationOf(const std::vector<JudgedAnswer> &answers, int bins)
{
    std::vector<Sums> sums(static_cast<std::size_t>(bins));
    Sums all;
    for (const auto &answer : answers) {
        sums[binOf(static_cast<double>(answer.confidence), bins)].add(answer);
        all.add(answer);
    }
    Calibration result{{}, {}, {}, all.mean(all.confidence), all.mean(all.right)};
    double error = 0;
    for (int i = 0; i < bins; ++i) {
        const Sums &bin = sums[static_cast<std::size_t>(i)];
        result.bins.push_back({static_cast<double>(i) / bins, static_cast<double>(i + 1) / bins, bin.count,
                               bin.mean(bin.confidence), bin.mean(bin.right)});
        if (bin.count == 0)
            continue;
        const double gap = std::abs(bin.right - bin.confidence);
        error += gap;
        result.largestError = std::max(result.largestError.value_or(0), gap / static_cast<double>(bin.count));
    }
    result.expectedError = all.mean(error);
    return result;
}

std::vector<ThresholdPoint> thresholdCurveOf(const std::vector<JudgedAnswer> &answers)
{
    std::vector<ThresholdPoint> curve;
    ThresholdPoint point;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        point.threshold = static_cast<double>(answers[i].confidence);
        ++point.kept;
        point.right += answers[i].right ? 1 : 0;
        // Equal confidences are kept together or not at all.
        if (i + 1 == answers.size() || answers[i + 1].confidence != answers[i].confidence)
            curve.push_back(point);
    }
    return curve;
}

ThresholdPoint atThreshold(const std::vector<ThresholdPoint> &curve, double threshold)
{
    const auto below = std::partition_point(curve.begin(), curve.end(), [&](const ThresholdPoint &point) {
        return point.threshold >= threshold;
    });
    return below == curve.begin() ? ThresholdPoint{threshold, 0, 0}
                                  : ThresholdPoint{threshold, (below - 1)->kept, (below - 1)->right};
}

} // namespace workbench
