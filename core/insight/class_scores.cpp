#include "core/insight/class_scores.h"

namespace workbench {

namespace {

using Score = std::optional<double> ClassMetrics::*;

std::optional<double> shareOf(std::int64_t part, std::int64_t whole)
{
    return whole > 0 ? std::optional(static_cast<double>(part) / static_cast<double>(whole)) : std::nullopt;
}

ClassMean meanOf(const std::vector<ClassMetrics> &classes, Score score, bool weighted)
{
    ClassMean mean;
    double sum = 0;
    double weights = 0;
    for (const auto &each : classes) {
        const double weight = weighted ? static_cast<double>(each.images) : 1.0;
        if (!(each.*score) || weight <= 0)
            continue;
        sum += weight * *(each.*score);
        weights += weight;
        ++mean.classes;
    }
    if (weights > 0)
        mean.value = sum / weights;
    return mean;
}

ScoreMeans meansOf(const std::vector<ClassMetrics> &classes, bool weighted)
{
    return {meanOf(classes, &ClassMetrics::precision, weighted),
            meanOf(classes, &ClassMetrics::recall, weighted), meanOf(classes, &ClassMetrics::f1, weighted)};
}

} // namespace

ClassReport classReportOf(const ConfusionMatrix &matrix)
{
    ClassReport report;
    for (std::int64_t i = 0; i < matrix.classes(); ++i) {
        ClassMetrics score{matrix.rowSum(i), matrix.columnSum(i), matrix.at(i, i), {}, {}, {}};
        score.precision = shareOf(score.right, score.predicted);
        score.recall = shareOf(score.right, score.images);
        score.f1 = shareOf(2 * score.right, score.images + score.predicted);
        report.classes.push_back(score);
    }
    report.accuracy = shareOf(matrix.right(), matrix.total());
    report.macro = meansOf(report.classes, false);
    report.weighted = meansOf(report.classes, true);
    return report;
}

} // namespace workbench
