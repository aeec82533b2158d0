#include "ui/checks/check_thread.h"

#include "core/engine/runtime.h"
#include "ui/common/threads.h"

#include <QPointer>

namespace workbench {

CheckThread::CheckThread(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace) {}

CheckThread::~CheckThread()
{
    m_stop.request_stop();
}

void CheckThread::start(const Work &work)
{
    if (m_running)
        return;
    m_stop = std::stop_source();
    m_running = true;
    m_workspace.setChecking(true);
    onPool([self = QPointer<CheckThread>(this), workspace = QPointer<Workspace>(&m_workspace),
            stop = m_stop.get_token(), work] {
        work(stop, [self](const std::function<void()> &deliver) {
            onGui([self, deliver] {
                if (self)
                    deliver();
            });
        });
        releaseUnusedMemory();
        onGui([self, workspace] {
            if (self)
                self->end();
            if (workspace)
                workspace->setChecking(false);
        });
    });
    Q_EMIT changed();
}

void CheckThread::cancel()
{
    if (!m_running)
        return;
    m_stop.request_stop();
    Q_EMIT changed();
}

void CheckThread::end()
{
    m_running = false;
    Q_EMIT changed();
}

} // namespace workbench
