#include "ui/common/progress_bar.h"

#include <algorithm>

namespace workbench {

namespace {

/// A progress bar counts in int; images and bytes may be more.
constexpr int steps = 1000;

} // namespace

void prepareProgressBar(QProgressBar &bar, const QString &objectName, const QString &accessibleName)
{
    bar.setObjectName(objectName);
    bar.setAccessibleName(accessibleName);
    bar.setTextVisible(false);
    bar.setRange(0, steps);
}

void showDone(QProgressBar &bar, std::int64_t done, std::int64_t total)
{
    if (total > 0)
        showShare(bar, double(done) / double(total));
    else
        bar.setRange(0, 0);
}

void showShare(QProgressBar &bar, double share)
{
    bar.setRange(0, steps);
    bar.setValue(int(steps * std::clamp(share, 0.0, 1.0)));
}

} // namespace workbench
