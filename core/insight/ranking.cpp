#include "core/insight/ranking.h"

#include <algorithm>

namespace workbench {

namespace {

double shareOf(std::int64_t part, std::int64_t whole)
{
    return static_cast<double>(part) / static_cast<double>(whole);
}

} // namespace

double Ranking::truePositiveRate(const RankingPoint &point) const
{
    return shareOf(point.truePositives, positives);
}

double Ranking::falsePositiveRate(const RankingPoint &point) const
{
    return shareOf(point.falsePositives, negatives);
}

double Ranking::precision(const RankingPoint &point)
{
    return shareOf(point.truePositives, point.truePositives + point.falsePositives);
}

std::optional<double> Ranking::rocArea() const
{
    if (positives == 0 || negatives == 0)
        return std::nullopt;
    double twice = 0;
    RankingPoint before;
    for (const auto &point : points) {
        twice += static_cast<double>(point.falsePositives - before.falsePositives) *
                 static_cast<double>(point.truePositives + before.truePositives);
        before = point;
    }
    return twice / 2 / static_cast<double>(positives) / static_cast<double>(negatives);
}

std::optional<double> Ranking::averagePrecision() const
{
    if (positives == 0)
        return std::nullopt;
    double sum = 0;
    std::int64_t before = 0;
    for (const auto &point : points) {
        sum += static_cast<double>(point.truePositives - before) * precision(point);
        before = point.truePositives;
    }
    return sum / static_cast<double>(positives);
}

Ranking rankingOf(const PartAnswers &answers, std::int32_t label)
{
    std::vector<std::pair<float, bool>> scores;
    scores.reserve(answers.count());
    for (std::size_t i = 0; i < answers.count(); ++i) {
        if (answers.isJudged(i))
            scores.emplace_back(answers.probabilitiesOf(i)[static_cast<std::size_t>(label)],
                                answers.labels[i] == label);
    }
    std::sort(scores.begin(), scores.end(), std::greater());
    Ranking ranking;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        (scores[i].second ? ranking.positives : ranking.negatives) += 1;
        if (i + 1 == scores.size() || scores[i + 1].first != scores[i].first)
            ranking.points.push_back({scores[i].first, ranking.positives, ranking.negatives});
    }
    return ranking;
}

} // namespace workbench
