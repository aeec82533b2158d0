#pragma once

#include "core/data/data_spec.h"

#include <stop_token>

namespace workbench {

/// The SPEC of what lies at `path`, a file or folder that somebody chose: IDX files, CIFAR-10's, a CSV file
/// of pixels or of names, a folder for each class. Reads names and the first line of CSV files; not for the
/// GUI thread. A folder with thousands of files takes a while and can be stopped. Fails with a sentence that
/// names what is looked for, or with `loadStopped`.
Result<DataSpec> guessSource(const QString &path, const std::stop_token &stop = {});

/// The first row of the CSV file a SPEC is about; empty where there is none. Not for the GUI thread.
QStringList csvColumns(const DataSpec &spec);

} // namespace workbench
