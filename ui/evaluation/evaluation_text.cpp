#include "ui/evaluation/evaluation_text.h"

#include "core/data/split.h"
#include "core/number_text.h"
#include "ui/data/sample_text.h"

#include <QCoreApplication>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(EvaluationText)
};

} // namespace

QString headlineOf(const EvaluatedPart &part)
{
    const auto &matrix = part.numbers->confusion;
    const QString right = matrix.total() == 0
                              ? Text::tr("No image here has both a label and an answer.")
                              : Text::tr("%1 of %2 images right: %3.", "of a part of the data set")
                                    .arg(groupedText(matrix.right()), groupedText(matrix.total()),
                                         percentText(*part.numbers->report.accuracy, 2));
    return right + QLatin1Char(' ') + Text::tr("Weights of epoch %1.").arg(groupedText(part.of.model.epoch));
}

QString caveatOf(const EvaluatedPart &part, bool stale, bool running, const Project &project)
{
    QStringList sentences;
    if (stale)
        sentences << (running ? Text::tr("⚠ Of the model before this run.")
                              : Text::tr("⚠ The model is another now: evaluate again."));
    if (part.part() == DataPart::Training)
        sentences << Text::tr("The model has learnt these images: what it makes of others tells more.");
    if (part.numbers->unanswered > 0)
        sentences << Text::tr("⚠ Not counted: %n image(s) whose answer is no number.", nullptr,
                              int(part.numbers->unanswered));
    if (part.numbers->unlabelled > 0)
        sentences << Text::tr("Not counted: %n image(s) without a label.", nullptr,
                              int(part.numbers->unlabelled));
    if (part.part() != DataPart::Test && !(splitSettings(part.of.model.project) == splitSettings(project)))
        sentences << Text::tr(
            "⚠ The project splits its images in another way by now: the gallery's parts are "
            "not those this model was trained with.");
    return sentences.join(QLatin1Char(' '));
}

QString looksText(const TestLooks::Count &count)
{
    if (count.total() == 0)
        return Text::tr("The test set has not been looked at.");
    const QString times = Text::tr("The test set was looked at %n time(s)", nullptr, count.total());
    QStringList ways;
    if (count.runEnds > 0)
        ways << Text::tr("%n at the end of a run", nullptr, count.runEnds);
    if (count.asked > 0)
        ways << Text::tr("%n by asking", nullptr, count.asked);
    return Text::tr("%1: %2.", "looked at the test set; in which ways")
        .arg(times, ways.join(QStringLiteral(", ")));
}

QString looksHelp()
{
    return Text::tr(
        "Whoever chooses among models by the test set fits them to it: each look makes its accuracy "
        "flatter a little more. Choose by the validation images, and look here once at the end. "
        "Counted are ends of runs, “Predict all” and “Evaluate” for this project and data. Dwork and "
        "others 2015, “The reusable holdout”; Recht and others 2019, “Do ImageNet classifiers "
        "generalize to ImageNet?”");
}

} // namespace workbench
