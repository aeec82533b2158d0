#include "core/train/run_catalog.h"

#include "core/files.h"
#include "core/train/epoch_history.h"
#include "core/train/metrics_file.h"
#include "core/train/run_folder.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>
#include <algorithm>

namespace workbench {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(RunCatalog)
};

constexpr qint64 longestNote = 1 << 20;

QString notePath(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("note.txt"));
}

QString readNote(const QString &folder)
{
    QFile file(notePath(folder));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.read(longestNote)).trimmed() : QString();
}

QDateTime startOf(const QString &folder)
{
    const RunName name = runNameOf(folder);
    if (name.started.isValid())
        return name.started;
    // A folder of a person's own choice: the time of its making where the file system keeps it.
    const QFileInfo there(folder);
    return there.birthTime().isValid() ? there.birthTime() : there.lastModified();
}

void readMetricsInto(RunSummary &summary)
{
    const auto epochs = readEpochs(QDir(summary.folder).filePath(QStringLiteral("metrics.csv")));
    if (!epochs) {
        summary.fault = epochs.error();
        return;
    }
    for (const auto &epoch : *epochs) {
        summary.seconds += epoch.seconds;
        if (epoch.epoch == summary.file->bestEpoch)
            summary.best = epoch;
    }
}

} // namespace

QStringList runFoldersIn(const QString &root)
{
    QStringList folders;
    for (const auto &name : QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString folder = QDir(root).filePath(name);
        if (!QDir(folder).isEmpty(QDir::Files))
            folders << folder;
    }
    const auto newer = [](const QString &one, const QString &other) {
        return runNameOf(one).started > runNameOf(other).started;
    };
    std::stable_sort(folders.begin(), folders.end(), newer);
    return folders;
}

RunPointer readSummary(const QString &folder, const RunPointer &known)
{
    const auto files = QDir(folder).entryInfoList(QDir::Files);
    if (files.isEmpty())
        return nullptr;
    RunSummary summary;
    summary.folder = folder;
    for (const auto &file : files) {
        summary.bytes += file.size();
        summary.changed = std::max(summary.changed, file.lastModified());
    }
    for (const auto epoch : keptEpochs(folder))
        summary.bytes += QFileInfo(epochPath(folder, epoch)).size();
    if (known && known->bytes == summary.bytes && known->changed == summary.changed)
        return known;
    summary.title = runNameOf(folder).title;
    summary.started = startOf(folder);
    summary.note = readNote(folder);
    if (auto file = readRunFile(folder)) {
        summary.file = std::move(*file);
        readMetricsInto(summary);
    } else {
        summary.fault = file.error();
    }
    return std::make_shared<const RunSummary>(std::move(summary));
}

Result<void> saveNote(const QString &folder, const QString &note)
{
    const QString path = notePath(folder);
    if (!note.trimmed().isEmpty())
        return writeWhole(path, note.trimmed().toUtf8() + '\n');
    QFile file(path);
    if (file.exists() && !file.remove())
        return failure(Text::tr("the note cannot be removed: %1").arg(file.errorString()), path);
    return {};
}

Result<void> moveRunToTrash(const QString &folder)
{
    // Without this folder Qt 6.4 takes the working directory for the trash.
    const bool hasPlace =
        QDir().mkpath(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation));
    QFile run(folder);
    if (!hasPlace || !run.moveToTrash())
        return failure(Text::tr("the run cannot be moved to the trash"), folder);
    return {};
}

Result<void> deleteRun(const QString &folder)
{
    QDir files(folder);
    const QStringList ours{QStringLiteral("run.json"), QStringLiteral("metrics.csv"),
                           QStringLiteral("note.txt"), QStringLiteral("last.safetensors"),
                           QStringLiteral("best.safetensors")};
    for (const auto epoch : keptEpochs(folder))
        QFile::remove(epochPath(folder, epoch));
    files.rmdir(QStringLiteral("epochs"));
    for (const auto &name : ours) {
        QFile file(files.filePath(name));
        if (file.exists() && !file.remove())
            return failure(Text::tr("the run cannot be deleted: %1").arg(file.errorString()),
                           file.fileName());
    }
    if (files.exists() && !QDir().rmdir(folder))
        return failure(Text::tr("the run is deleted, but other files remain in its folder"), folder);
    return {};
}

} // namespace workbench
