#include "ui/data/data_task.h"

#include "ui/common/threads.h"

#include <QPointer>

namespace workbench {

namespace {

/// Milliseconds between two tellings of progress.
constexpr qint64 progressPeriod = 40;
/// Before that a speed is no more than a guess.
constexpr qint64 leastElapsed = 500;

} // namespace

void DataTask::start(const Work &work)
{
    m_stop.request_stop();
    m_stop = {};
    m_running = true;
    m_done = 0;
    m_total = 0;
    m_clock.start();
    const Post post = [self = QPointer<DataTask>(this),
                       number = ++m_number](const std::function<void()> &deliver) {
        onGui([self, number, deliver] {
            if (self && self->m_running && self->m_number == number)
                deliver();
        });
    };
    onPool([this, work, post, control = controlFor(post)] {
        work(control, post);
        post([this] {
            m_running = false;
            Q_EMIT changed();
        });
    });
    Q_EMIT changed();
}

LoadControl DataTask::controlFor(const Post &post)
{
    auto sinceTold = std::make_shared<QElapsedTimer>();
    sinceTold->start();
    // Called one at a time.
    return {m_stop.get_token(), [this, post, sinceTold](std::int64_t done, std::int64_t total) {
                if (sinceTold->elapsed() < progressPeriod)
                    return;
                sinceTold->restart();
                post([this, done, total] {
                    m_done = done;
                    m_total = total;
                    Q_EMIT progressed();
                });
            }};
}

void DataTask::cancel()
{
    if (!m_running)
        return;
    m_stop.request_stop();
    Q_EMIT changed();
}

void DataTask::drop()
{
    m_stop.request_stop();
    if (std::exchange(m_running, false))
        Q_EMIT changed();
}

std::optional<double> DataTask::secondsLeft() const
{
    if (!m_running || m_done <= 0 || m_clock.elapsed() < leastElapsed)
        return std::nullopt;
    return double(m_clock.elapsed()) / 1000 * double(std::max<std::int64_t>(0, m_total - m_done)) /
           double(m_done);
}

} // namespace workbench
