#include "ui/runs/run_text.h"

#include "core/document/vocabulary.h"
#include "core/number_text.h"

#include <QAbstractItemModel>
#include <QCoreApplication>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(RunText)
};

QString cellText(const QVariant &value)
{
    return value.toString().simplified();
}

} // namespace

QString startText(const RunSummary &run)
{
    return run.started.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString shortName(const RunSummary &run)
{
    constexpr qsizetype longest = 24;
    const QString start = run.started.toString(QStringLiteral("MM-dd HH:mm:ss"));
    if (run.note.isEmpty())
        return start;
    QString note = run.note.simplified();
    if (note.size() > longest)
        note = note.left(longest - 1) + QChar(u'…');
    return QStringLiteral("%1 · %2").arg(start, note);
}

QString stateText(const RunSummary &run, bool active)
{
    if (active)
        return Text::tr("▶ running");
    if (run.fault)
        return Text::tr("⚠ damaged");
    switch (run.file->state) {
    case RunState::Running:
        return Text::tr("not ended");
    case RunState::Finished:
        return Text::tr("✓ finished");
    case RunState::Stopped:
        return Text::tr("stopped");
    case RunState::Failed:
        return Text::tr("✗ failed");
    }
    return {};
}

QString troubleText(const RunSummary &run, bool active)
{
    if (active)
        return {};
    if (run.fault)
        return run.fault->message();
    if (run.file->state == RunState::Running)
        return Text::tr("Another program trains this run, or it was cut off before its end.");
    return {};
}

QString optimizerText(const RunFile &run, const QString &parameter)
{
    const Choice &optimizer = run.project.training.optimizer;
    const auto *type = findChoice(optimizerTypes(), optimizer.type);
    if (!type || !findSpec(type->parameters, parameter))
        return {};
    const auto value = effectiveValue(type->parameters, optimizer.parameters, parameter);
    return value ? displayText(*value) : QString();
}

QString batchSizeText(const RunFile &run)
{
    const auto size = run.project.training.batchSize;
    return size > 0 ? groupedText(size) : Text::tr("whole set");
}

QString foldsText(const FoldSummary &summary)
{
    const QString mean = percentText(summary.mean, 2);
    if (!summary.deviation)
        return Text::tr("k-fold: 1 of %1 folds is trained; best validation accuracy %2")
            .arg(summary.folds)
            .arg(mean);
    const QString spread =
        Text::tr("%1 ± %2 (mean ± standard deviation)").arg(mean, percentText(*summary.deviation, 2));
    return summary.runs < summary.folds
               ? Text::tr("k-fold: %1 of %2 folds are trained; best validation accuracy %3")
                     .arg(summary.runs)
                     .arg(summary.folds)
                     .arg(spread)
               : Text::tr("k-fold: best validation accuracy of all %1 folds %2")
                     .arg(summary.folds)
                     .arg(spread);
}

QString tableText(const QAbstractItemModel &model, const std::vector<int> &columns,
                  const std::vector<int> &rows)
{
    QString text;
    QStringList cells;
    for (const int column : columns)
        cells << cellText(model.headerData(column, Qt::Horizontal));
    text += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    for (const int row : rows) {
        cells.clear();
        for (const int column : columns)
            cells << cellText(model.index(row, column).data());
        text += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return text;
}

} // namespace workbench
