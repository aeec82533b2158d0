#include "core/train/fold_summary.h"

#include <cmath>
#include <map>
#include <numeric>

namespace workbench {

namespace {

bool counts(const RunSummary &run)
{
    return run.file && run.file->state == RunState::Finished && run.best && run.best->validationAccuracy;
}

} // namespace

bool areAlikeButForFold(const Project &one, const Project &other)
{
    if (one.data.split.folds != other.data.split.folds)
        return false; // most are told apart so, without a copy
    DataSettings data = other.data;
    data.split.fold = one.data.split.fold;
    return one.data == data && one.training == other.training && one.network == other.network;
}

FoldSummary foldSummary(std::int64_t folds, const std::vector<double> &accuracies)
{
    const auto count = static_cast<double>(accuracies.size());
    FoldSummary summary{.folds = folds, .runs = std::ssize(accuracies)};
    summary.mean = std::accumulate(accuracies.begin(), accuracies.end(), 0.0) / count;
    if (accuracies.size() < 2)
        return summary;
    double squares = 0;
    for (const double accuracy : accuracies)
        squares += (accuracy - summary.mean) * (accuracy - summary.mean);
    summary.deviation = std::sqrt(squares / (count - 1));
    return summary;
}

std::optional<FoldSummary> foldSummary(const RunSummary &one, const std::vector<RunPointer> &runs)
{
    if (!one.file || one.file->project.data.split.folds == 0)
        return std::nullopt;
    std::map<std::int64_t, RunPointer> newest;
    for (const auto &run : runs) {
        if (!counts(*run) || run->file->dataFingerprint != one.file->dataFingerprint ||
            !areAlikeButForFold(run->file->project, one.file->project))
            continue;
        RunPointer &ofFold = newest[run->file->project.data.split.fold];
        if (!ofFold || ofFold->started < run->started)
            ofFold = run;
    }
    std::vector<double> accuracies;
    for (const auto &[fold, run] : newest)
        accuracies.push_back(*run->best->validationAccuracy);
    if (accuracies.empty())
        return std::nullopt;
    return foldSummary(one.file->project.data.split.folds, accuracies);
}

} // namespace workbench
