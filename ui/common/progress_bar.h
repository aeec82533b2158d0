#pragma once

#include <QProgressBar>

namespace workbench {

/// A bar without text, known to tests and to screen readers by these names.
void prepareProgressBar(QProgressBar &bar, const QString &objectName, const QString &accessibleName);
/// How far it is. `total` 0 or less: not known yet; the bar is busy then.
void showDone(QProgressBar &bar, std::int64_t done, std::int64_t total);
/// So much of the whole, in [0, 1].
void showShare(QProgressBar &bar, double share);

} // namespace workbench
