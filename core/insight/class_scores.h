#pragma once

#include "core/insight/confusion_matrix.h"

#include <optional>

namespace workbench {

/// How well one class is recognised (van Rijsbergen 1979, "Information Retrieval"). A share of nothing is
/// unknown, not 0.
struct ClassMetrics
{
    std::int64_t images = 0;    ///< of the class
    std::int64_t predicted = 0; ///< images taken for it
    std::int64_t right = 0;
    std::optional<double> precision; ///< right / predicted; none where nothing was taken for it
    std::optional<double> recall;    ///< right / images; none where there are no images of it
    std::optional<double> f1;        ///< 2 right / (images + predicted); none where both are 0
};

/// A mean over the classes that have the number at all.
struct ClassMean
{
    std::optional<double> value;
    std::int64_t classes = 0; ///< that took part
};

struct ScoreMeans
{
    ClassMean precision;
    ClassMean recall;
    ClassMean f1;
};

/// What scikit-learn's precision_recall_fscore_support answers with zero_division=nan.
struct ClassReport
{
    std::vector<ClassMetrics> classes;
    std::optional<double> accuracy; ///< none without images
    ScoreMeans macro;               ///< every class counts alike
    ScoreMeans weighted;            ///< a class counts as many times as it has images
};

ClassReport classReportOf(const ConfusionMatrix &matrix);

} // namespace workbench
