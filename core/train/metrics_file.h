#pragma once

#include "core/result.h"
#include "core/train/metrics.h"

#include <QFile>

namespace workbench {

struct RecordedMetrics
{
    std::vector<BatchMetrics> batches;
    std::vector<EpochMetrics> epochs;
};

/// Writes a run's metrics.csv: a line for each batch and each epoch, appended, so that a kill loses only what
/// was not appended yet.
class MetricsFile
{
public:
    /// Starts a file at `path` that holds what the run had `earlier`; the one there stays whole until then.
    Result<void> open(const QString &path, const RecordedMetrics &earlier = {});
    /// Appends the batches, then the epoch, and hands them to the system.
    Result<void> append(const std::vector<BatchMetrics> &batches,
                        const std::optional<EpochMetrics> &epoch = std::nullopt);

private:
    Result<void> write(const QByteArray &lines);

    QFile m_file;
};

/// Reads metrics.csv strictly; an incomplete last line (of a killed run) is left out.
Result<RecordedMetrics> readMetrics(const QString &path);

} // namespace workbench
