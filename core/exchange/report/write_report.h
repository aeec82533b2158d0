#pragma once

#include "core/exchange/report/run_report.h"

namespace workbench {

/// The report of the run in `folder` as .html or .pdf, as the path ends; whole or not at all. What is to be
/// known about it, as sentences; fails with one. Not for the GUI thread, and not while something trains.
Result<QStringList> writeReport(const QString &folder, const DataSetPointer &data, const QString &path,
                                const ReportProgress &progress = {}, const std::stop_token &stop = {});

/// Why a report cannot be called so; none when it can.
std::optional<Error> whyNotReportPath(const QString &path);

} // namespace workbench
