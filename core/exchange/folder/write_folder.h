#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <map>

namespace workbench {

/// Puts a folder with these files at `path`, whole or not at all. A folder that is there is replaced where it
/// is empty, or holds nothing but files of `names` and what Python keeps of them; whatever else is refused.
Result<void> writeFolder(const QString &path, const std::map<QString, QByteArray> &files,
                         const QStringList &names);

} // namespace workbench
