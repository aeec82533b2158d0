#pragma once

#include "core/data/load_data_set.h"

#include <CLI/CLI.hpp>

#include <string>

namespace workbench {

/// Help for options that take a data SPEC.
std::string dataSpecHelp();

/// Adds the option that says how much of a data set may lie in memory. `options` outlives the parsing.
void addMemoryOption(CLI::App &verb, LoadOptions &options);

/// Loads a data set and shows on the terminal how far it is.
Result<DataSetPointer> loadWithProgress(const QString &spec, LoadOptions options = {});

} // namespace workbench
