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

} // namespace workbench
