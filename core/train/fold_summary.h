#pragma once

#include "core/train/run_catalog.h"

namespace workbench {

/// What a k-fold validation has come to: the best validation accuracies of runs, one for each fold.
struct FoldSummary
{
    std::int64_t folds = 0; ///< there are
    std::int64_t runs = 0;  ///< finished ones, of as many folds
    double mean = 0;
    std::optional<double> deviation = std::nullopt; ///< of a sample (n - 1); none of a single run
    bool operator==(const FoldSummary &) const = default;
};

/// Whether projects differ in nothing but the fold that validates.
bool areAlikeButForFold(const Project &one, const Project &other);

/// `accuracies`: of each run, one at least.
FoldSummary foldSummary(std::int64_t folds, const std::vector<double> &accuracies);

/// Of the finished runs that have the settings and the data of `one` and differ in their fold only; of
/// several with the same fold the newest counts. None where `one` has no folds, or there is no such run.
std::optional<FoldSummary> foldSummary(const RunSummary &one, const std::vector<RunPointer> &runs);

} // namespace workbench
