#include "ui/export/exporter.h"

namespace workbench {

Exporter::Exporter(Workspace &workspace, QObject *parent) : QObject(parent), m_thread(workspace)
{
    connect(&m_thread, &CheckThread::changed, this, &Exporter::changed);
    connect(&m_progress, &CheckProgress::progressed, this, &Exporter::progressed);
}

void Exporter::start(const QString &path, const Work &work)
{
    if (isRunning())
        return;
    forget();
    m_path = path;
    m_progress.begin(0);
    m_thread.start([this, work, progress = &m_progress](std::stop_token stop, const CheckThread::Post &post) {
        const auto outcome = work(stop, CheckProgress::teller(progress, post));
        post([this, outcome] { finish(outcome); });
    });
}

void Exporter::finish(const Result<QString> &outcome)
{
    // Cancelled after the file was written: it is there.
    m_cancelled = !outcome && m_thread.isCancelling();
    if (!m_cancelled)
        m_outcome = outcome;
}

void Exporter::forget()
{
    m_outcome.reset();
    m_cancelled = false;
}

} // namespace workbench
