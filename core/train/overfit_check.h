#pragma once

#include "core/train/training.h"

namespace workbench {

struct OverfitOptions
{
    /// A larger batch is cut to its first images: more say nothing new and take longer.
    static constexpr std::int64_t mostImages = 128;
    std::int64_t steps = 200;
};

/// The batch as it is after so many steps, seen in training mode (Dropout on).
struct OverfitStep
{
    std::int64_t step = 0; ///< 0: the fresh model
    double loss = 0;
    std::int64_t right = 0;
    double gradientNorm = 0;

    bool operator==(const OverfitStep &) const = default;
};

struct OverfitResult
{
    enum class End {
        Learnt, ///< every image is right and the loss small
        StepsDone,
        NotFinite,
        Cancelled
    };
    std::int64_t images = 0;
    std::int64_t batchSize = 0; ///< of the project; larger than `images` when the batch was cut
    std::vector<OverfitStep> steps = {};
    End end = End::StepsDone;
};

/// Told of each step, on the thread that computes.
using OverfitProgress = std::function<void(const OverfitStep &, std::int64_t images)>;

/// Trains a fresh model of the job on one batch, the first of a run, again and again: what cannot learn that
/// learns nothing else. The project's optimizer and loss at its learning rate, no schedule. Knows no Qt
/// thread; answers `stop` between steps.
Result<OverfitResult> overfitCheck(const TrainingJob &job, const OverfitOptions &options,
                                   std::stop_token stop, const OverfitProgress &progress = {});

/// The smallest value the loss can take on `classes` classes: above 0 with label smoothing.
double smallestLoss(const Choice &loss, std::int64_t classes);

/// What a result says of the project, in words.
struct OverfitVerdict
{
    enum class Answer {
        Yes,
        Nearly, ///< all right, but the loss is not small
        No,
        None ///< cancelled
    };
    Answer answer = Answer::None;
    QString sentence;
    QStringList hints = {}; ///< things to try, each with what speaks for it
};
OverfitVerdict judge(const OverfitResult &result, const Project &project);

} // namespace workbench
