#pragma once

#include "ui/checks/check_progress.h"

namespace workbench {

/// Writes one file or folder at a time beside the GUI thread, and keeps runs and checks out meanwhile. GUI
/// thread only.
class Exporter : public QObject
{
    Q_OBJECT

public:
    /// Runs on the work's thread; answers the token soon, and then has written nothing. Returns what is to be
    /// said of the file.
    using Work = std::function<Result<QString>(const std::stop_token &, const CheckProgress::Tell &)>;

    explicit Exporter(Workspace &workspace, QObject *parent = nullptr);

    void start(const QString &path, const Work &work);
    void cancel() { m_thread.cancel(); }
    bool isRunning() const { return m_thread.isRunning(); }
    bool isCancelling() const { return m_thread.isCancelling(); }
    /// `total` 0: it tells nothing.
    const CheckProgress &progress() const { return m_progress; }

    /// What the last start wrote to.
    const QString &path() const { return m_path; }
    /// How it ended; none: there was none, or it was cancelled or forgotten.
    const std::optional<Result<QString>> &outcome() const { return m_outcome; }
    bool wasCancelled() const { return m_cancelled; }
    void forget();

Q_SIGNALS:
    /// Whatever the above functions return, but for progress.
    void changed();
    void progressed();

private:
    void finish(const Result<QString> &outcome);

    CheckThread m_thread;
    CheckProgress m_progress;
    QString m_path;
    std::optional<Result<QString>> m_outcome;
    bool m_cancelled = false;
};

} // namespace workbench
