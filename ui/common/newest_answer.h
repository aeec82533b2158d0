#pragma once

#include "ui/common/threads.h"

#include <QPointer>
#include <functional>
#include <stop_token>

namespace workbench {

/// Works answers out on a pool thread, one at a time. Of the wishes that come meanwhile only the newest is
/// answered, so that a view follows a value that is being dragged as fast as it can. GUI thread only.
template<typename Answer>
class NewestAnswer : public QObject
{
public:
    NewestAnswer(std::function<void(const Answer &)> take, QObject *parent)
        : QObject(parent), m_take(std::move(take))
    {}
    ~NewestAnswer() override { m_stop.request_stop(); }

    /// `work` runs on the pool thread and owns all it reads. Its token is stopped once nobody waits any more.
    void ask(std::function<Answer(const std::stop_token &)> work)
    {
        m_next = std::move(work);
        if (!m_working)
            start();
    }
    void ask(std::function<Answer()> work)
    {
        ask([work = std::move(work)](const std::stop_token &) { return work(); });
    }
    /// Nothing arrives any more of what was asked for.
    void drop()
    {
        m_next = nullptr;
        m_stop.request_stop();
        m_stop = {};
    }

private:
    void start()
    {
        m_working = true;
        onPool([self = QPointer<NewestAnswer>(this), work = std::exchange(m_next, nullptr),
                stop = m_stop.get_token()] {
            auto answer = work(stop);
            onGui([self, stop, answer = std::move(answer)] {
                if (self)
                    self->finish(stop, answer);
            });
        });
    }

    void finish(const std::stop_token &stop, const Answer &answer)
    {
        m_working = false;
        if (m_next)
            start();
        if (!stop.stop_requested())
            m_take(answer);
    }

    std::function<void(const Answer &)> m_take;
    std::function<Answer(const std::stop_token &)> m_next;
    bool m_working = false;
    std::stop_source m_stop; ///< of what was asked since `drop`
};

} // namespace workbench
