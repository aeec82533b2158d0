#pragma once

#include "core/train/rate_suggestion.h"
#include "core/train/training.h"

namespace workbench {

struct RangeTestOptions
{
    /// A larger batch is cut to its first images: it would take long, and says hardly more.
    static constexpr std::int64_t mostImages = 1024;
    double lowest = 1e-7;
    double highest = 10;
    std::int64_t batches = 150; ///< from the lowest to the highest rate
};

struct RangeTestResult
{
    enum class End {
        AllRates,
        Diverged, ///< the loss was no finite number, or the smoothed one above 4 times its smallest
        Cancelled
    };
    std::int64_t images = 0;    ///< of a batch
    std::int64_t batchSize = 0; ///< of the project; larger than `images` when batches were cut
    std::vector<RangePoint> points = {};
    End end = End::AllRates;
    RateSuggestion suggestion = {}; ///< empty when cancelled
};

/// Told of each batch, on the thread that computes.
using RangeTestProgress = std::function<void(const RangePoint &)>;

/// The rate of each batch: from `lowest` to `highest`, each the one before times the same factor.
std::vector<double> rangeTestRates(const RangeTestOptions &options);

/// The learning-rate range test (Leslie N. Smith, "Cyclical Learning Rates for Training Neural Networks",
/// 2015): trains a fresh model of the job on the batches of a run while the learning rate rises with each,
/// and keeps the losses. The project's optimizer and loss, no schedule; the job's seed decides all. Knows no
/// Qt thread; answers `stop` between batches.
Result<RangeTestResult> rangeTest(const TrainingJob &job, const RangeTestOptions &options,
                                  std::stop_token stop, const RangeTestProgress &progress = {});

} // namespace workbench
