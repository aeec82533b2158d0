#include "core/insight/training_hints.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

/// Batches whose mean stands for the loss "at the start" and "now": one alone is noise.
constexpr std::size_t window = 20;
/// Nothing is said of the loss before so many batches: the first ones of any run move wildly.
constexpr std::size_t fewestBatches = 3 * window;
/// The loss has left its start behind upwards when its mean is so many times as large. An untrained network
/// guesses; worse than twice that needs wrong certainty.
constexpr double divergedFactor = 2;
/// It hardly falls when this share of its start is not yet gone.
constexpr double hardlyFallen = 0.05;
/// A tenth of the rule of thumb (10⁻³), and thirty times it.
constexpr double lowLogRatio = goodLogRatio - 1;
constexpr double highLogRatio = goodLogRatio + 1.5;
/// Updates looked at, and the fewest of them to say something.
constexpr std::size_t updateWindow = 10;
/// Adam's first steps are as large as its learning rate whatever the gradient: they do not count.
constexpr std::int64_t firstBatches = 50;
/// Validation loss must rise so many epochs in a row, as early stopping is usually patient.
constexpr std::size_t risingEpochs = 3;
/// The epochs' loss swings when in so many epochs it turns around so many times, and by that share each time.
constexpr std::size_t swingEpochs = 6;
constexpr double swingShare = 0.1;
/// More than half of a ReLU's units: a layer this thin learns like one half as wide.
constexpr double deadShareLimit = 0.5;

struct Hints
{
    Q_DECLARE_TR_FUNCTIONS(TrainingHints)
};

QString numberOf(double value)
{
    return QString::number(value, 'g', 3);
}

QString rateText(double rate)
{
    return QString::number(rate, 'g', 6);
}

using Kind = TrainingHint::Kind;
using Severity = TrainingHint::Severity;
using Batches = GrowingList<BatchMetrics>;
using Epochs = GrowingList<EpochMetrics>;

double meanLoss(const Batches &batches, std::size_t from)
{
    double sum = 0;
    for (std::size_t i = from; i < from + window; ++i)
        sum += batches[i].loss;
    return sum / static_cast<double>(window);
}

std::optional<TrainingHint> notANumber(const Batches &batches)
{
    const std::size_t from = batches.size() - std::min(window, batches.size());
    for (std::size_t i = from; i < batches.size(); ++i) {
        const BatchMetrics &batch = batches[i];
        if (std::isfinite(batch.loss))
            continue;
        return TrainingHint{
            Kind::NotANumber, Severity::Problem,
            Hints::tr("The loss is no longer a number: training has diverged."),
            Hints::tr("Batch %1 of epoch %2 had the loss %3 at a learning rate of %4.")
                .arg(batch.batch)
                .arg(batch.epoch)
                .arg(numberOf(batch.loss), rateText(batch.learningRate)),
            Hints::tr("Start again with a learning rate ten times smaller, or clip the gradient's norm.")};
    }
    return std::nullopt;
}

std::optional<TrainingHint> diverging(const Batches &batches)
{
    if (batches.size() < fewestBatches)
        return std::nullopt;
    const double start = meanLoss(batches, 0);
    const double now = meanLoss(batches, batches.size() - window);
    if (!(now > divergedFactor * start))
        return std::nullopt;
    return TrainingHint{
        Kind::Diverging, Severity::Problem,
        Hints::tr("The loss has risen far above where it began: the learning rate is too high."),
        Hints::tr("Mean loss of the first %1 batches: %2; of the last %1: %3, at a learning rate of %4.")
            .arg(window)
            .arg(numberOf(start), numberOf(now), rateText(batches[batches.size() - 1].learningRate)),
        Hints::tr("Start again with a learning rate three to ten times smaller.")};
}

std::optional<TrainingHint> oscillating(const Epochs &epochs)
{
    if (epochs.size() < swingEpochs)
        return std::nullopt;
    QStringList losses;
    bool alternates = true;
    double before = 0;
    for (std::size_t i = epochs.size() - swingEpochs; i < epochs.size(); ++i) {
        const double loss = epochs[i].trainLoss;
        losses << numberOf(loss);
        if (losses.size() == 1)
            continue;
        const double step = loss - epochs[i - 1].trainLoss;
        const bool large = std::abs(step) >= swingShare * std::min(loss, epochs[i - 1].trainLoss);
        alternates = alternates && large && (losses.size() == 2 || step * before < 0);
        before = step;
    }
    if (!alternates)
        return std::nullopt;
    return TrainingHint{Kind::Oscillating, Severity::Warning,
                        Hints::tr("The training loss swings up and down instead of falling."),
                        Hints::tr("Training loss of the last %1 epochs: %2.")
                            .arg(swingEpochs)
                            .arg(losses.join(QStringLiteral(", "))),
                        Hints::tr("Try a smaller learning rate, or one that falls (a schedule).")};
}

/// The median over layers and the last updates; none where there are too few.
std::optional<double> usualRatio(const std::vector<UpdateMetrics> &updates)
{
    if (updates.size() < updateWindow)
        return std::nullopt;
    std::vector<double> ratios;
    for (std::size_t i = updates.size() - updateWindow; i < updates.size(); ++i) {
        for (const auto &layer : updates[i].layers) {
            if (layer.logRatio && !std::isnan(*layer.logRatio))
                ratios.push_back(*layer.logRatio);
        }
    }
    if (ratios.empty())
        return std::nullopt;
    const auto middle = ratios.begin() + static_cast<std::ptrdiff_t>(ratios.size() / 2);
    std::nth_element(ratios.begin(), middle, ratios.end());
    return *middle;
}

QString ratioText(double ratio)
{
    return Hints::tr("log10 of update : weight is %1 in the median of all layers over the last %2 measured "
                     "steps; about %3 is usual.")
        .arg(QString::number(ratio, 'f', 1))
        .arg(updateWindow)
        .arg(QString::number(goodLogRatio, 'f', 0));
}

std::optional<TrainingHint> rateTooLow(const Batches &batches, std::optional<double> ratio)
{
    if (!ratio || *ratio >= lowLogRatio || batches.size() < fewestBatches)
        return std::nullopt;
    const double start = meanLoss(batches, 0);
    const double now = meanLoss(batches, batches.size() - window);
    // Where most of the way is gone, small steps are right.
    if (!(std::abs(now - start) < hardlyFallen * start))
        return std::nullopt;
    return TrainingHint{
        Kind::RateTooLow, Severity::Warning,
        Hints::tr("The loss hardly falls and the weights hardly move: the learning rate is too low."),
        Hints::tr("Mean loss of the first %1 batches: %2; of the last %1: %3.")
                .arg(window)
                .arg(numberOf(start), numberOf(now)) +
            QLatin1Char(' ') + ratioText(*ratio),
        Hints::tr("Try a learning rate ten times larger than %1.")
            .arg(rateText(batches[batches.size() - 1].learningRate))};
}

std::optional<TrainingHint> rateTooHigh(const Batches &batches, const std::vector<UpdateMetrics> &updates,
                                        std::optional<double> ratio)
{
    if (!ratio || *ratio <= highLogRatio || batches.size() < fewestBatches)
        return std::nullopt;
    const BatchMetrics &oldest = updates[updates.size() - updateWindow].batch;
    if (oldest.epoch == 1 && oldest.batch <= firstBatches)
        return std::nullopt;
    return TrainingHint{
        Kind::RateTooHigh, Severity::Warning,
        Hints::tr("Each step changes the weights by a large part: the learning rate is probably too high."),
        ratioText(*ratio),
        Hints::tr("Try a learning rate three to ten times smaller than %1.")
            .arg(rateText(batches[batches.size() - 1].learningRate))};
}

std::optional<TrainingHint> overfitting(const Epochs &epochs)
{
    if (epochs.size() <= risingEpochs)
        return std::nullopt;
    const std::size_t from = epochs.size() - 1 - risingEpochs;
    for (std::size_t i = from + 1; i < epochs.size(); ++i) {
        const auto &before = epochs[i - 1];
        const auto &after = epochs[i];
        if (!before.validationLoss || !after.validationLoss ||
            !(*after.validationLoss > *before.validationLoss) || !(after.trainLoss < before.trainLoss))
            return std::nullopt;
    }
    const EpochMetrics &first = epochs[from];
    const EpochMetrics &last = epochs[epochs.size() - 1];
    return TrainingHint{
        Kind::Overfitting, Severity::Warning,
        Hints::tr("The network learns its training images by heart: it overfits."),
        Hints::tr("From epoch %1 to %2 the validation loss rose from %3 to %4, while the training loss fell "
                  "from %5 to %6.")
            .arg(first.epoch)
            .arg(last.epoch)
            .arg(numberOf(*first.validationLoss), numberOf(*last.validationLoss), numberOf(first.trainLoss),
                 numberOf(last.trainLoss)),
        Hints::tr(
            "Stop at the best epoch, add Dropout or weight decay, train on more images, or use a smaller "
            "network.")};
}

std::optional<TrainingHint> deadUnits(const DistributionsPointer &distributions)
{
    if (!distributions)
        return std::nullopt;
    const LayerDistribution *worst = nullptr;
    for (const auto &layer : distributions->layers) {
        if (layer.deadShare().value_or(0) > (worst ? *worst->deadShare() : deadShareLimit))
            worst = &layer;
    }
    if (!worst)
        return std::nullopt;
    return TrainingHint{
        Kind::DeadUnits, Severity::Warning,
        Hints::tr("More than half of the units of %1 are dead.").arg(worst->layer),
        Hints::tr("%1 of its %2 units (%3 %) were 0 on all %4 images looked at.")
            .arg(*worst->dead)
            .arg(worst->units)
            .arg(QString::number(100 * *worst->deadShare(), 'f', 0))
            .arg(distributions->images),
        Hints::tr("Try a smaller learning rate, LeakyReLU in its place, or BatchNorm2d before it.")};
}

} // namespace

std::vector<TrainingHint> hintsFor(const HealthFacts &facts)
{
    const Batches &batches = facts.metrics.batches;
    const auto ratio = usualRatio(facts.updates);
    std::vector<TrainingHint> hints;
    const auto add = [&](std::optional<TrainingHint> hint) {
        if (hint)
            hints.push_back(std::move(*hint));
    };
    add(notANumber(batches));
    // All else would only say the same.
    if (!hints.empty())
        return hints;
    add(diverging(batches));
    add(rateTooHigh(batches, facts.updates, ratio));
    add(oscillating(facts.metrics.epochs));
    add(overfitting(facts.metrics.epochs));
    add(deadUnits(facts.distributions));
    add(rateTooLow(batches, ratio));
    return hints;
}

} // namespace workbench
