#pragma once

#include <QString>

namespace workbench {

/// The name of a layer's member and submodule in exported C++: its id, moved away from Python's names as well
/// (the archive with the weights is written in TorchScript), from C++'s keywords and macros, and from what
/// every torch::nn::Module has itself. Different ids give different names.
QString cppName(const QString &id);

} // namespace workbench
