#pragma once

#include "core/result.h"

#include <functional>
#include <optional>

class QWidget;

namespace workbench {

/// Asks for a file's name and writes it. Returns the sentence to be said: that it is saved, or why not; none
/// where the person gave up.
std::optional<QString> saveAs(QWidget *parent, const QString &title, const QString &suggested,
                              const QString &filter,
                              const std::function<Result<void>(const QString &path)> &write);

/// The same with `write` on a thread of its own, for what is long to write. The name gets the suffix where it
/// has none; the folder is remembered. `said` gets the sentence on this thread, unless `parent` is gone then.
void saveInBackground(QWidget *parent, const QString &title, const QString &suggested, const QString &filter,
                      const std::function<Result<void>(const QString &path)> &write,
                      const std::function<void(const QString &sentence)> &said);

} // namespace workbench
