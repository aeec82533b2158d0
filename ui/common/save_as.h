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

/// Asks for a file's name, in the folder that was chosen last. The name gets the suffix of `suggested` where
/// it has none; the folder is remembered. Empty where the person gave up.
QString askWhereToSave(QWidget *parent, const QString &title, const QString &suggested,
                       const QString &filter);

/// The same with `write` on a thread of its own, for what is long to write, and the name asked for by
/// askWhereToSave. `said` gets the sentence on this thread, unless `parent` is gone then.
void saveInBackground(QWidget *parent, const QString &title, const QString &suggested, const QString &filter,
                      const std::function<Result<void>(const QString &path)> &write,
                      const std::function<void(const QString &sentence)> &said);

} // namespace workbench
