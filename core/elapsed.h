#pragma once

#include <QElapsedTimer>

namespace workbench {

/// Seconds since the timer was started.
inline double secondsOf(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) * 1e-9;
}

} // namespace workbench
