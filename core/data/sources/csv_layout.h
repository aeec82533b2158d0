#pragma once

#include "core/data/sources/csv_file.h"

namespace workbench {

/// Where the files of a data set in CSV lie; empty where there is none.
struct CsvLayout
{
    QString title;
    QString train;
    QString test;
    QString submission; ///< a sample submission
};

/// The files that a SPEC names, or that lie beside them: "test.csv" beside "train.csv", or both in folders of
/// their own where the location is a folder.
Result<CsvLayout> findCsvFiles(const DataSpec &spec, const LoadControl &control);

/// `path` as it is written in a SPEC: from the folder of its CSV file, or from the current one.
QString resolvePath(const QString &path, const QString &csvFile);

/// The columns of a sample submission; one that cannot be read is told of, and does without.
std::optional<Submission> readSubmissionColumns(const QString &path, const LoadControl &control,
                                                Findings &findings);

} // namespace workbench
