#include "ui/common/threads.h"

#include <QCoreApplication>
#include <QEvent>
#include <QRunnable>
#include <atomic>

namespace workbench {

namespace {

/// Qt hands work over under locks of its own, which ThreadSanitizer does not see in a Qt built without it:
/// the atomic, changed behind the writing and read before the reading, says the same once more.
std::atomic<unsigned> handOvers{0};

class Work : public QRunnable
{
public:
    explicit Work(std::function<void()> work) : m_work(std::move(work))
    {
        handOvers.fetch_add(1, std::memory_order_release);
    }
    void run() override
    {
        handOvers.load(std::memory_order_acquire);
        m_work();
    }

private:
    std::function<void()> m_work;
};

class Delivery : public QEvent
{
public:
    explicit Delivery(std::function<void()> deliver) : QEvent(User), m_deliver(std::move(deliver))
    {
        handOvers.fetch_add(1, std::memory_order_release);
    }
    void deliver() const { m_deliver(); }

private:
    std::function<void()> m_deliver;
};

/// Lives on the GUI thread.
class Receiver : public QObject
{
public:
    explicit Receiver(QThread *gui) { moveToThread(gui); }

    bool event(QEvent *event) override
    {
        handOvers.load(std::memory_order_acquire);
        if (event->type() != QEvent::User)
            return QObject::event(event);
        static_cast<const Delivery *>(event)->deliver();
        return true;
    }
};

} // namespace

void onPool(std::function<void()> work, QThreadPool &pool, int priority)
{
    pool.start(new Work(std::move(work)), priority);
}

void onGui(std::function<void()> deliver)
{
    const QCoreApplication *application = QCoreApplication::instance();
    if (!application)
        return; // the program ends: nobody waits any more
    static Receiver receiver(application->thread());
    QCoreApplication::postEvent(&receiver, new Delivery(std::move(deliver)));
}

} // namespace workbench
