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
    /// Appends the batches, then the epoch, and hands them to the system. What could not be written, the
    /// start of the file included, is tried again the next time.
    Result<void> append(const std::vector<BatchMetrics> &batches,
                        const std::optional<EpochMetrics> &epoch = std::nullopt);

private:
    Result<void> start();
    Result<void> refusal() const;

    QFile m_file;
    QByteArray m_start;     ///< until the file is there
    QByteArray m_unwritten; ///< lines that did not reach the file yet
};

/// Reads metrics.csv strictly; an incomplete last line (of a killed run) is left out.
Result<RecordedMetrics> readMetrics(const QString &path);
/// Reads the lines of whole epochs only, for who asks about many runs.
Result<std::vector<EpochMetrics>> readEpochs(const QString &path);

} // namespace workbench
