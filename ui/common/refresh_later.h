#pragma once

#include <QTimer>
#include <functional>

namespace workbench {

/// Runs a view's refresh shortly after the last of many requests, so that typing never waits for views that
/// need not follow each keystroke.
class RefreshLater
{
public:
    explicit RefreshLater(const std::function<void()> &refresh)
    {
        m_timer.setSingleShot(true);
        m_timer.setInterval(pause);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, refresh);
    }

    void request() { m_timer.start(); }
    bool isRequested() const { return m_timer.isActive(); }

private:
    static constexpr int pause = 60; ///< milliseconds: less than a reader notices
    QTimer m_timer;
};

} // namespace workbench
