#pragma once

#include <QString>

namespace workbench {

/// Where the package puts the data set.
inline const QString fashionMnistFolder = QStringLiteral("/usr/share/datasets/fashion-mnist");

} // namespace workbench
