#include "core/train/overfit_check.h"

#include "core/document/vocabulary.h"
#include "core/train/training_rate.h"
#include "core/train/trial.h"

#include <QCoreApplication>
#include <cmath>

namespace workbench {

namespace {

struct OverfitText
{
    Q_DECLARE_TR_FUNCTIONS(OverfitCheck)
};

/// A loss is small when this share of the way down to the smallest is left.
constexpr double smallShare = 0.05;

void repeat(Trial &trial, const Batch &batch, const OverfitOptions &options, double smallest,
            const std::stop_token &stop, const OverfitProgress &progress, OverfitResult &result)
{
    using End = OverfitResult::End;
    for (std::int64_t number = 0; number <= options.steps; ++number) {
        if (stop.stop_requested()) {
            result.end = End::Cancelled;
            return;
        }
        const Trial::Step seen = trial.train(batch);
        const OverfitStep step{number, seen.loss, seen.right, seen.gradientNorm};
        result.steps.push_back(step);
        if (progress)
            progress(step, result.images);
        const double first = result.steps.front().loss - smallest;
        if (!std::isfinite(step.loss)) {
            result.end = End::NotFinite;
            return;
        }
        if (step.right == result.images && step.loss - smallest <= smallShare * first) {
            result.end = End::Learnt;
            return;
        }
    }
}

} // namespace

double smallestLoss(const Choice &loss, std::int64_t classes)
{
    if (loss.type != QLatin1String("CrossEntropyLoss"))
        return 0;
    const Arguments arguments(findChoice(lossTypes(), loss.type)->parameters, loss.parameters);
    // The entropy of the smoothed target.
    const double other = arguments.real("label_smoothing") / double(classes);
    const double right = 1 - arguments.real("label_smoothing") + other;
    const auto term = [](double share) { return share > 0 ? -share * std::log(share) : 0; };
    return term(right) + double(classes - 1) * term(other);
}

Result<OverfitResult> overfitCheck(const TrainingJob &job, const OverfitOptions &options,
                                   std::stop_token stop, const OverfitProgress &progress)
{
    try {
        const auto trial = Trial::begin(job, OverfitOptions::mostImages);
        if (!trial)
            return tl::unexpected(trial.error());
        const Batch batch = (*trial)->nextBatch();
        OverfitResult result{.images = (*trial)->batchSize(), .batchSize = (*trial)->wantedBatchSize()};
        (*trial)->setLearningRate(trainingRate(job.project.training));
        repeat(**trial, batch, options, smallestLoss(job.project.training.loss, job.data->classNames.size()),
               stop, progress, result);
        return result;
    } catch (const std::exception &exception) {
        return failure(OverfitText::tr("the check failed: %1").arg(sentenceOf(exception)));
    }
}

} // namespace workbench
