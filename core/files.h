#pragma once

#include "core/result.h"

#include <QByteArray>

namespace workbench {

/// Puts `bytes` into the file at `path`, whole or not at all. Refuses what is there and is no regular file (a
/// device, a folder, a pipe).
Result<void> writeWhole(const QString &path, const QByteArray &bytes);

} // namespace workbench
