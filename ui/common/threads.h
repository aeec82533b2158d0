#pragma once

#include <QThreadPool>
#include <functional>

namespace workbench {

/// Has the work done on a thread of the pool; it owns all it reads. From any thread.
void onPool(std::function<void()> work, QThreadPool &pool = *QThreadPool::globalInstance(), int priority = 0);
/// Has this called on the GUI thread, in the order of calls from one thread; dropped while the program ends.
/// From any thread.
void onGui(std::function<void()> deliver);

} // namespace workbench
