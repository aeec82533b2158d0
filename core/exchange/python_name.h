#pragma once

#include <QString>

namespace workbench {

/// The name of a layer's submodule in exported PyTorch: its id, moved away from Python's keywords, from what
/// every nn.Module has itself and from names that Python would mangle. Different ids give different names.
QString pythonName(const QString &id);

/// The local variable of forward() that holds the layer's output: its submodule's name, moved away from
/// `self`, `x`, `torch` and `nn` as well.
QString pythonVariable(const QString &id);

} // namespace workbench
