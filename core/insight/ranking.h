#pragma once

#include "core/insight/part_answers.h"

#include <optional>

namespace workbench {

/// What a threshold on one class's probability makes of the images: those that reach it are taken for the
/// class.
struct RankingPoint
{
    float threshold = 0;
    std::int64_t truePositives = 0;  ///< images of the class that reach it
    std::int64_t falsePositives = 0; ///< others that do
};

/// One class against all others, by the class's probability. Equal probabilities are one point: no order
/// among them is made up.
struct Ranking
{
    std::int64_t positives = 0; ///< images of the class
    std::int64_t negatives = 0;
    std::vector<RankingPoint> points; ///< one for each probability there is, the highest first

    /// True and false positives as shares (Fawcett 2006, "An introduction to ROC analysis").
    double truePositiveRate(const RankingPoint &point) const;
    double falsePositiveRate(const RankingPoint &point) const;
    static double precision(const RankingPoint &point);

    /// Area below the ROC curve: the probability that an image of the class ranks above one of another, a tie
    /// counting half (Hanley, McNeil 1982). None without images of the class, or of others.
    std::optional<double> rocArea() const;
    /// Mean precision over the recall that each point adds, without interpolation, which would flatter
    /// (Davis, Goadrich 2006, "The Relationship Between Precision-Recall and ROC Curves"). None without
    /// images of the class.
    std::optional<double> averagePrecision() const;
};

/// Of the images whose label and answer are known. Sorts them: takes a while for many.
Ranking rankingOf(const PartAnswers &answers, std::int32_t label);

} // namespace workbench
