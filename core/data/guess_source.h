#pragma once

#include "core/data/data_spec.h"
#include "core/data/source.h"

namespace workbench {

/// The SPEC of what lies at `path`, a file or folder that somebody chose: IDX files, CIFAR-10's, a CSV file
/// of pixels or of names, a folder for each class. Reads names and CSV files; not for the GUI thread. A
/// folder with a million files takes a while: it tells how many entries it has seen, and can be stopped at
/// any time. Fails with a sentence that names what is looked for, or with `loadStopped`.
Result<DataSpec> guessSource(const QString &path, const LoadControl &control = {});

/// The first row of the CSV file a SPEC is about; empty where there is none. Not for the GUI thread.
QStringList csvColumns(const DataSpec &spec, const LoadControl &control = {});

} // namespace workbench
