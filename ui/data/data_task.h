#pragma once

#include "core/data/source.h"

#include <QElapsedTimer>
#include <QObject>
#include <stop_token>

namespace workbench {

/// Looks through a data set beside the GUI thread, one task at a time: a newer one drops the one before. May
/// be deleted at any time: what the work still has to say is dropped then. GUI thread only.
class DataTask : public QObject
{
    Q_OBJECT

public:
    /// For the work's thread: has a function called on the GUI thread, in order.
    using Post = std::function<void(std::function<void()>)>;
    /// Answers the control's token soon.
    using Work = std::function<void(const LoadControl &, const Post &)>;

    explicit DataTask(QObject *parent = nullptr) : QObject(parent) {}
    ~DataTask() override { m_stop.request_stop(); }

    void start(const Work &work);
    /// The work is asked to end; what it has to say arrives.
    void cancel();
    /// Nothing arrives any more.
    void drop();

    bool isRunning() const { return m_running; }
    bool isCancelling() const { return m_running && m_stop.stop_requested(); }
    std::int64_t done() const { return m_done; }
    /// 0: not known yet.
    std::int64_t total() const { return m_total; }
    /// None before it can be told.
    std::optional<double> secondsLeft() const;

Q_SIGNALS:
    /// Started, cancelled, dropped or ended.
    void changed();
    /// At most about 25 times a second.
    void progressed();

private:
    LoadControl controlFor(const Post &post);

    std::stop_source m_stop;
    QElapsedTimer m_clock;
    bool m_running = false;
    int m_number = 0; ///< of the newest task; what older ones say is dropped
    std::int64_t m_done = 0;
    std::int64_t m_total = 0;
};

} // namespace workbench
