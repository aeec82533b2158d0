#pragma once

#include "core/data/load_data_set.h"

#include <string>

namespace workbench {

/// Help for options that take a data SPEC.
std::string dataSpecHelp();

/// Loads a data set and shows on the terminal how far it is.
Result<DataSetPointer> loadWithProgress(const QString &spec, LoadOptions options = {});

} // namespace workbench
