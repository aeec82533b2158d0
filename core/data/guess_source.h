#pragma once

#include "core/data/data_spec.h"

namespace workbench {

/// The SPEC of what lies at `path`, a file or folder that somebody chose: IDX files, CIFAR-10's, a CSV file
/// of pixels or of names, a folder for each class. Reads names and the first line of CSV files; not for the
/// GUI thread. Fails with a sentence that names what is looked for.
Result<DataSpec> guessSource(const QString &path);

/// The first row of the CSV file a SPEC is about; empty where there is none. Not for the GUI thread.
QStringList csvColumns(const DataSpec &spec);

} // namespace workbench
