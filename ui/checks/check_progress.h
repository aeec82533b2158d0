#pragma once

#include "ui/checks/check_thread.h"

#include <QElapsedTimer>
#include <optional>

namespace workbench {

/// How far a CheckThread's work is, and how long it will take. Lives beside the thread object. GUI thread
/// only.
class CheckProgress : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    using Tell = std::function<void(std::int64_t done, std::int64_t total)>;

    void begin(std::int64_t total);
    /// For the work's thread: passes on at most 20 times a second what it is called with. `progress` may be
    /// gone by then, with its CheckThread.
    static Tell teller(CheckProgress *progress, const CheckThread::Post &post);

    std::int64_t done() const { return m_done; }
    std::int64_t total() const { return m_total; }
    /// None before the first images.
    std::optional<double> secondsLeft() const;

Q_SIGNALS:
    void progressed();

private:
    QElapsedTimer m_clock;
    std::int64_t m_done = 0;
    std::int64_t m_total = 0;
};

} // namespace workbench
