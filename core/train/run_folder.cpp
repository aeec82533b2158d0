#include "core/train/run_folder.h"

#include "core/train/metrics_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(RunFolder)
};

/// The title without what file systems do not take; short enough for all of them, in Chinese too.
QString fileNameOf(const QString &title)
{
    static const QString forbidden = QStringLiteral("/\\:*?\"<>|");
    constexpr qsizetype longest = 60;
    QString name;
    for (const QChar c : title) {
        const bool usable = (c.isPrint() || c.isSurrogate()) && !forbidden.contains(c);
        name += usable ? c : QLatin1Char('_');
    }
    name = name.simplified();
    while (name.startsWith(QLatin1Char('.')))
        name.remove(0, 1);
    name.truncate(longest);
    if (!name.isEmpty() && name.back().isHighSurrogate())
        name.chop(1);
    name = name.trimmed();
    return name.isEmpty() ? QStringLiteral("run") : name;
}

const QString timeFormat = QStringLiteral("yyyy-MM-dd HH-mm-ss");

/// The time at the end of a run's name, and the number of one of several in a second.
const QRegularExpression &timeEnd()
{
    static const QRegularExpression expression(
        QStringLiteral(" (\\d{4}-\\d\\d-\\d\\d \\d\\d-\\d\\d-\\d\\d)( \\(\\d+\\))?$"));
    return expression;
}

} // namespace

Result<Run> loadRun(const QString &folder)
{
    auto file = readRunFile(folder);
    if (!file)
        return tl::unexpected(file.error());
    auto metrics = readMetrics(QDir(folder).filePath(QStringLiteral("metrics.csv")));
    if (!metrics)
        return tl::unexpected(metrics.error());
    Run run{.project = std::move(file->project),
            .classNames = {},
            .batches = std::move(metrics->batches),
            .epochs = std::move(metrics->epochs),
            .weights = {},
            .test = file->test,
            .dataSpec = file->dataSpec,
            .dataFingerprint = file->dataFingerprint};
    const QString best = QDir(folder).filePath(QStringLiteral("best.safetensors"));
    // A run that ended before its first epoch has no weights.
    if (file->bestEpoch == 0 && !QFileInfo::exists(best))
        return run;
    auto model = loadTrainedModel(best);
    if (!model)
        return tl::unexpected(model.error());
    if (!isSameModel(model->project.network, run.project.network))
        return failure(Text::tr("the weights are of another network than the run's"), best);
    run.classNames = std::move(model->classNames);
    run.weights = std::move(model->weights);
    run.bestEpoch = file->bestEpoch;
    return run;
}

QString runsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/runs");
}

QString newRunFolder(const QString &title)
{
    const QDir runs(runsFolder());
    const QString name =
        QStringLiteral("%1 %2").arg(runTitle(title), QDateTime::currentDateTime().toString(timeFormat));
    // Made at once, so that nobody else takes it. Where nothing can be made, writing the run will say why.
    QString folder = runs.filePath(name);
    if (!runs.mkpath(QStringLiteral(".")))
        return folder;
    for (int number = 2; !QDir().mkdir(folder) && QFileInfo::exists(folder); ++number)
        folder = runs.filePath(QStringLiteral("%1 (%2)").arg(name, QString::number(number)));
    return folder;
}

RunName runNameOf(const QString &folder)
{
    const QString name = QFileInfo(folder).fileName();
    const auto time = timeEnd().match(name);
    return {runTitle(name), QDateTime::fromString(time.captured(1), timeFormat)};
}

QString runTitle(const QString &projectTitle)
{
    QString title = projectTitle;
    for (auto time = timeEnd().match(title); time.hasMatch(); time = timeEnd().match(title))
        title.truncate(time.capturedStart());
    return fileNameOf(title);
}

} // namespace workbench
