#pragma once

#include <QStringList>
#include <optional>

namespace workbench {

/// The parameters of a PyTorch module's constructor, in the order in which they may be given without a name;
/// none for a type that PyTorch does not have or the layer registry does not know.
std::optional<QStringList> pytorchSignature(const QString &type);

} // namespace workbench
