#pragma once

#include "ui/common/workspace.h"

#include <QObject>
#include <functional>
#include <stop_token>

namespace workbench {

/// Runs a check's work beside the GUI thread, and keeps other checks and runs out meanwhile
/// (Workspace::isChecking). May be deleted at any time: the work is then stopped and what it still has to say
/// is dropped. GUI thread only.
class CheckThread : public QObject
{
    Q_OBJECT

public:
    /// For the work's thread: has a function called on the GUI thread, in order, before `ended`.
    using Post = std::function<void(std::function<void()>)>;
    /// Answers the token within one batch.
    using Work = std::function<void(std::stop_token, const Post &)>;

    explicit CheckThread(Workspace &workspace, QObject *parent = nullptr);
    ~CheckThread() override;

    /// Ignored while work is going on.
    void start(const Work &work);
    void cancel();
    bool isRunning() const { return m_running; }
    bool isCancelling() const { return m_running && m_stop.stop_requested(); }

Q_SIGNALS:
    /// Started, cancelled or ended.
    void changed();

private:
    void end();

    Workspace &m_workspace;
    std::stop_source m_stop;
    bool m_running = false;
};

} // namespace workbench
