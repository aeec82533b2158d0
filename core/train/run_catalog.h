#pragma once

#include "core/result.h"
#include "core/train/run_file.h"

#include <QDateTime>
#include <QStringList>
#include <memory>

namespace workbench {

/// What a list of runs tells of one of them.
struct RunSummary
{
    QString folder;
    QString title; ///< of its project, as the folder's name has it
    QDateTime started;
    std::optional<RunFile> file;      ///< none where run.json cannot be read
    std::optional<EpochMetrics> best; ///< of the epoch whose weights the run kept
    double seconds = 0;               ///< of all complete epochs
    QString note;
    qint64 bytes = 0;           ///< of all files
    std::optional<Error> fault; ///< why it could not be read, or not all of it
    QDateTime changed;          ///< when a file of it was written last
};

using RunPointer = std::shared_ptr<const RunSummary>;

// Not for the GUI thread: all of these read or write files.

/// The folders in `root` that hold something, the newest run first.
QStringList runFoldersIn(const QString &root);

/// Reads one run; `known` itself where no file has changed since that was read. A run that cannot be read
/// comes with its fault; none where the folder is gone or holds nothing.
RunPointer readSummary(const QString &folder, const RunPointer &known = nullptr);

/// Keeps a person's words about the run in its folder, whole or not at all; empty ones leave no file.
Result<void> saveNote(const QString &folder, const QString &note);

/// Moves the folder to where the desktop keeps what was thrown away. Fails where that cannot be.
Result<void> moveRunToTrash(const QString &folder);

/// Deletes the run's own files, and the folder where nothing else is in it.
Result<void> deleteRun(const QString &folder);

} // namespace workbench
