#include "ui/common/threads.h"

#include <QCoreApplication>
#include <atomic>

namespace workbench {

namespace {

/// Qt hands closures over under locks of its own, which ThreadSanitizer does not see in a Qt built without
/// it: the atomic says the same once more.
std::function<void()> handedOver(std::function<void()> closure)
{
    static std::atomic<unsigned> handOvers{0};
    handOvers.fetch_add(1, std::memory_order_release);
    return [closure = std::move(closure)] {
        handOvers.load(std::memory_order_acquire);
        closure();
    };
}

} // namespace

void onPool(std::function<void()> work, QThreadPool &pool, int priority)
{
    pool.start(handedOver(std::move(work)), priority);
}

void onGui(std::function<void()> deliver)
{
    QMetaObject::invokeMethod(QCoreApplication::instance(), handedOver(std::move(deliver)),
                              Qt::QueuedConnection);
}

} // namespace workbench
