#include "ui/checks/overfit_dialog.h"

#include "core/number_text.h"
#include "core/train/training_rate.h"
#include "ui/common/theme.h"
#include "ui/properties/parameter_editor.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

const QString stepsName = QStringLiteral("steps");
constexpr int iconSide = 20;

QString iconOf(OverfitVerdict::Answer answer)
{
    switch (answer) {
    case OverfitVerdict::Answer::Yes:
        return QStringLiteral("dialog-ok-apply");
    case OverfitVerdict::Answer::Nearly:
        return QStringLiteral("dialog-warning");
    case OverfitVerdict::Answer::No:
        return QStringLiteral("dialog-error");
    case OverfitVerdict::Answer::None:
        break;
    }
    return QStringLiteral("dialog-information");
}

} // namespace

OverfitDialog::OverfitDialog(Workspace &workspace, QWidget *parent)
    : CheckDialog(workspace, QStringLiteral("overfitCheck"), parent),
      m_loss(makePlot(QStringLiteral("overfitLoss"), tr("Loss on the batch"), tr("loss"))),
      m_accuracy(makePlot(QStringLiteral("overfitAccuracy"), tr("Accuracy on the batch"), tr("accuracy, %"))),
      m_lossCurve(m_loss->addCurve(CurveRole::Smoothed, tr("loss"))),
      m_accuracyCurve(m_accuracy->addCurve(CurveRole::Smoothed, tr("accuracy")))
{
    setWindowTitle(tr("Can it overfit one batch?"));
    addOption({{.name = stepsName,
                .defaultValue = OverfitOptions().steps,
                .minimum = 1,
                .maximum = 10000,
                .help = QT_TRANSLATE_NOOP("ParameterHelp", "Steps on the batch, at the most")},
               tr("&Steps")});
    m_loss->setNaturalBounds(0, std::numeric_limits<double>::infinity());
    m_accuracy->setVerticalRange(0, 103); // the line at 100 % stands free of the edge
    m_accuracy->setLegendAlignment(Qt::AlignVCenter | Qt::AlignRight);
    m_loss->setReader([this](double step) { return readAt(step, true); });
    m_accuracy->setReader([this](double step) { return readAt(step, false); });
    auto *plots = new QHBoxLayout;
    plots->addWidget(m_loss);
    plots->addWidget(m_accuracy);
    content()->addLayout(plots, 1);
    content()->addLayout(makeVerdict());
    setLastInTabOrder(m_accuracy);
}

Plot *OverfitDialog::makePlot(const QString &name, const QString &title, const QString &vertical)
{
    auto *plot = new Plot(this);
    plot->setObjectName(name);
    plot->setAccessibleName(title);
    plot->setAxisLabels(tr("step"), vertical);
    plot->setLegendAlignment(Qt::AlignTop | Qt::AlignRight);
    return plot;
}

QLayout *OverfitDialog::makeVerdict()
{
    m_icon = new QLabel(this);
    m_icon->setFixedSize(iconSide, iconSide);
    m_verdict = new QLabel(this);
    m_verdict->setObjectName(QStringLiteral("verdict"));
    m_verdict->setProperty("heading", true);
    m_verdict->setWordWrap(true);
    m_hints = new QLabel(this);
    m_hints->setObjectName(QStringLiteral("hints"));
    m_hints->setTextFormat(Qt::PlainText);
    m_hints->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_icon);
    row->addWidget(m_verdict, 1);
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    column->addLayout(row);
    column->addWidget(m_hints);
    return column;
}

void OverfitDialog::begin(const TrainingJob &job)
{
    m_wantedSteps = std::get<std::int64_t>(option(stepsName));
    m_steps.clear();
    m_loss->clear();
    m_accuracy->clear();
    showVerdict({.sentence = tr("A fresh model trains on one batch only; yours is not touched.")});
    thread().start([this, job, steps = m_wantedSteps](std::stop_token stop, const CheckThread::Post &post) {
        const auto progress = [&](const OverfitStep &step, std::int64_t images) {
            post([this, step, images] { add(step, images); });
        };
        const auto result = overfitCheck(job, {steps}, stop, progress);
        post([this, result, project = job.project] { finish(result, project); });
    });
}

Project OverfitDialog::whatMatters(Project project) const
{
    // The rate is that of OneCycleLR, of which nothing else matters.
    const double rate = trainingRate(project.training);
    project.training.schedule = {QStringLiteral("None")};
    setTrainingRate(project.training, rate);
    return CheckDialog::whatMatters(project);
}

void OverfitDialog::add(const OverfitStep &step, std::int64_t images)
{
    m_images = images;
    m_steps.push_back(step);
    m_loss->append(m_lossCurve, double(step.step), step.loss);
    m_accuracy->append(m_accuracyCurve, double(step.step), 100 * double(step.right) / double(images));
    m_loss->refresh();
    m_accuracy->refresh();
    showProgress(step.step, m_wantedSteps,
                 tr("step %1 of %2 · %3 of %4 images right · loss %5")
                     .arg(groupedText(step.step), groupedText(m_wantedSteps), groupedText(step.right),
                          groupedText(images), valueText(step.loss, 3)));
}

void OverfitDialog::finish(const Result<OverfitResult> &result, const Project &project)
{
    if (!result) {
        showVerdict({});
        showFailure(result.error());
        return;
    }
    const QString rate = realText(trainingRate(project.training));
    QString text = tr("The first batch of a run, %1 images, at the learning rate %2 throughout.")
                       .arg(groupedText(result->images), rate);
    if (result->images < result->batchSize)
        text += QLatin1Char(' ') +
                tr("They are the first of the project's batch of %1.").arg(groupedText(result->batchSize));
    showEnd(text);
    const OverfitVerdict verdict = judge(*result, project);
    showVerdict(verdict);
    for (auto *plot : {m_loss, m_accuracy})
        plot->setAccessibleDescription(verdict.sentence);
}

void OverfitDialog::showVerdict(const OverfitVerdict &verdict)
{
    m_icon->setPixmap(themeIcon(iconOf(verdict.answer)).pixmap(iconSide));
    m_icon->setVisible(!verdict.sentence.isEmpty());
    m_verdict->setText(verdict.sentence);
    QStringList lines;
    for (const auto &hint : verdict.hints)
        lines << QStringLiteral("• ") + hint;
    m_hints->setText(lines.isEmpty()
                         ? QString()
                         : tr("Things to try:") + QLatin1Char('\n') + lines.join(QLatin1Char('\n')));
    m_hints->setVisible(!lines.isEmpty());
}

std::optional<PlotReading> OverfitDialog::readAt(double step, bool loss) const
{
    if (m_steps.empty())
        return std::nullopt;
    const auto place = std::clamp<std::int64_t>(std::llround(step), 0, std::ssize(m_steps) - 1);
    const OverfitStep &nearest = m_steps[std::size_t(place)];
    const double share = double(nearest.right) / double(m_images);
    return PlotReading{{double(nearest.step), loss ? nearest.loss : 100 * share},
                       tr("step %1\nloss %2\n%3 of %4 images right")
                           .arg(groupedText(nearest.step), valueText(nearest.loss),
                                groupedText(nearest.right), groupedText(m_images))};
}

} // namespace workbench
