#pragma once

#include "core/exchange/trained_model.h"
#include "core/train/run_file.h"

#include <QDateTime>

namespace workbench {

/// A finished or interrupted run as it lies on disk.
struct Run
{
    Project project;
    QStringList classNames;
    std::vector<BatchMetrics> batches;
    std::vector<EpochMetrics> epochs;
    TensorMap weights;          ///< of the best epoch
    std::int64_t bestEpoch = 0; ///< 0: none was completed
    std::optional<TestMetrics> test;
    QString dataSpec = {};
    QString dataFingerprint = {}; ///< core/data/fingerprint.h
};

/// Reads run.json, metrics.csv and best.safetensors. A run that ended before its first epoch has no weights.
/// Not for the GUI thread.
Result<Run> loadRun(const QString &folder);

/// Where new runs go: ".../runs" in the user's data folder.
QString runsFolder();

/// Makes a new folder for a run of that title there: ".../runs/LeNet-5 2026-01-31 14-05-09".
QString newRunFolder(const QString &title);

/// What the name of a run's folder tells.
struct RunName
{
    QString title;     ///< as `runTitle` makes it of the project's
    QDateTime started; ///< invalid where the name does not tell
};

RunName runNameOf(const QString &folder);

/// The title as it stands in the names of a project's runs: without what file systems do not take, and
/// without the time that the title of an opened run ends with.
QString runTitle(const QString &projectTitle);

} // namespace workbench
