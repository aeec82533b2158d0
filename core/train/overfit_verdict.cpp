#include "core/document/vocabulary.h"
#include "core/layers/loss_fit.h"
#include "core/train/overfit_check.h"
#include "core/train/training_rate.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

struct VerdictText
{
    Q_DECLARE_TR_FUNCTIONS(OverfitVerdict)
};

using End = OverfitResult::End;
using Answer = OverfitVerdict::Answer;
using Steps = std::vector<OverfitStep>;

QString lossText(double loss)
{
    return QString::number(loss, 'g', 2);
}

double meanLoss(Steps::const_iterator begin, Steps::const_iterator end)
{
    double sum = 0;
    for (auto step = begin; step != end; ++step)
        sum += step->loss;
    return sum / double(end - begin);
}

enum class Course { Still, Rising, Falling, Stalled };

/// How the loss went, told from tenths of the steps: single steps vary with Dropout.
Course courseOf(const Steps &steps)
{
    const auto tenth = std::max<std::ptrdiff_t>(1, std::ssize(steps) / 10);
    const double first = steps.front().loss;
    const double last = meanLoss(steps.end() - tenth, steps.end());
    const double least = 0.02 * std::abs(first);
    if (last > first + least)
        return Course::Rising;
    if (last > first - least)
        return Course::Still;
    const auto early = steps.end() - std::min(3 * tenth, std::ssize(steps));
    const double before = meanLoss(early, early + tenth);
    return before - last > 0.05 * (first - last) ? Course::Falling : Course::Stalled;
}

QString courseHint(const Steps &steps, double rate)
{
    if (steps.back().gradientNorm == 0)
        return VerdictText::tr(
            "The gradient is zero, so no step changes anything. Look for a layer that lets none "
            "through, such as a ReLU whose values are all negative; after some steps, it is "
            "often a learning rate that is too high.");
    switch (courseOf(steps)) {
    case Course::Rising:
        return VerdictText::tr("The loss grew: try a lower learning rate than %1.").arg(realText(rate));
    case Course::Still:
        return VerdictText::tr("The loss hardly moved: try a higher learning rate than %1, and look whether "
                               "the network's layers let the gradient through.")
            .arg(realText(rate));
    case Course::Falling:
        return VerdictText::tr("The loss was still falling: allow more steps, or try a higher learning rate "
                               "than %1.")
            .arg(realText(rate));
    case Course::Stalled:
        break;
    }
    return VerdictText::tr(
               "The loss fell and then stayed: try a lower learning rate than %1, or a network with more "
               "channels or layers.")
        .arg(realText(rate));
}

bool hasDropout(const Network &network)
{
    return std::ranges::any_of(
        network.layers, [](const Layer &layer) { return layer.type.startsWith(QLatin1String("Dropout")); });
}

double weightDecay(const Choice &optimizer)
{
    return Arguments(findChoice(optimizerTypes(), optimizer.type)->parameters, optimizer.parameters)
        .real("weight_decay");
}

QStringList hintsFor(const OverfitResult &result, const Project &project)
{
    const double rate = trainingRate(project.training);
    QStringList hints;
    if (const auto warning = lossWarning(project.network, project.training.loss.type))
        hints << VerdictText::tr("The loss does not fit the last layer: %1.").arg(warning->message);
    if (result.end == End::NotFinite)
        hints << VerdictText::tr("The steps were too long: try a much lower learning rate than %1.")
                     .arg(realText(rate));
    else
        hints << courseHint(result.steps, rate);
    if (hasDropout(project.network))
        hints << VerdictText::tr("Dropout leaves out other values in each step: try without it.");
    if (weightDecay(project.training.optimizer) > 0)
        hints << VerdictText::tr("weight_decay pulls the weights towards zero: try 0.");
    return hints;
}

QString sentenceFor(const OverfitResult &result, Answer answer)
{
    const OverfitStep &last = result.steps.back();
    const QString loss = lossText(last.loss);
    const QString images = QString::number(result.images);
    const int steps = int(last.step);
    if (answer == Answer::Yes)
        return VerdictText::tr("Yes: after %n step(s) all %1 images are right, loss %2.", nullptr, steps)
            .arg(images, loss);
    if (answer == Answer::Nearly)
        return VerdictText::tr("Nearly: after %n step(s) all %1 images are right, but the loss is still %2.",
                               nullptr, steps)
            .arg(images, loss);
    if (result.end == End::NotFinite)
        return VerdictText::tr("No: after %n step(s) the loss is no finite number (%1).", nullptr, steps)
            .arg(loss);
    const QString right = QString::number(last.right);
    if (answer == Answer::No)
        return VerdictText::tr("No: after %n step(s) %1 of %2 images are right, loss %3.", nullptr, steps)
            .arg(right, images, loss);
    return VerdictText::tr("Cancelled after %n step(s): %1 of %2 images are right, loss %3.", nullptr, steps)
        .arg(right, images, loss);
}

Answer answerOf(const OverfitResult &result)
{
    switch (result.end) {
    case End::Learnt:
        return Answer::Yes;
    case End::Cancelled:
        return Answer::None;
    case End::NotFinite:
        return Answer::No;
    case End::StepsDone:
        break;
    }
    return result.steps.back().right == result.images ? Answer::Nearly : Answer::No;
}

} // namespace

OverfitVerdict judge(const OverfitResult &result, const Project &project)
{
    if (result.steps.empty())
        return {.sentence = VerdictText::tr("Cancelled before the first step.")};
    const Answer answer = answerOf(result);
    const bool needsHints = answer == Answer::No || answer == Answer::Nearly;
    return {answer, sentenceFor(result, answer), needsHints ? hintsFor(result, project) : QStringList()};
}

} // namespace workbench
