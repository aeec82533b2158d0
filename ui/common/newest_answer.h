#pragma once

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>
#include <functional>

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

    /// `work` runs on the pool thread and owns all it reads.
    void ask(std::function<Answer()> work)
    {
        m_next = std::move(work);
        if (!m_working)
            start();
    }
    /// Nothing arrives any more of what was asked for.
    void drop()
    {
        m_next = nullptr;
        ++m_wishes;
    }

private:
    void start()
    {
        m_working = true;
        QThreadPool::globalInstance()->start(
            [self = QPointer<NewestAnswer>(this), work = std::exchange(m_next, nullptr), wishes = m_wishes] {
                auto answer = work();
                QMetaObject::invokeMethod(QCoreApplication::instance(),
                                          [self, wishes, answer = std::move(answer)] {
                                              if (self)
                                                  self->finish(wishes, answer);
                                          });
            });
    }

    void finish(int wishes, const Answer &answer)
    {
        m_working = false;
        if (m_next)
            start();
        if (wishes == m_wishes)
            m_take(answer);
    }

    std::function<void(const Answer &)> m_take;
    std::function<Answer()> m_next;
    bool m_working = false;
    int m_wishes = 0; ///< raised by `drop`
};

} // namespace workbench
