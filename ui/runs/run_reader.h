#pragma once

#include "core/train/metrics_file.h"
#include "core/train/run_catalog.h"
#include "core/train/run_folder.h"

#include <QElapsedTimer>
#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace workbench {

using LoadedRun = std::shared_ptr<const Run>;
using MetricsPointer = std::shared_ptr<const RecordedMetrics>;

/// Reads and changes run folders on a thread of its own, one thing after the other. Methods are called on,
/// and signals arrive on, the thread that made it.
class RunReader : public QObject
{
    Q_OBJECT

public:
    explicit RunReader(QObject *parent = nullptr);
    ~RunReader() override;

    /// Looks for new, changed and vanished runs: in the runs' folder, and `opened` from elsewhere. Asked for
    /// while it looks, it looks once more.
    void lookForRuns(const QString &opened);
    void readCurves(const RunPointer &run);
    /// All of a run, its weights too.
    void load(const QString &folder);
    void saveNote(const QString &folder, const QString &note);
    /// To the trash, or for good.
    void remove(const QString &folder, bool forGood);

Q_SIGNALS:
    /// New and changed runs, a part at a time.
    void found(const std::vector<workbench::RunPointer> &runs);
    /// Everything was found: there are these runs, and no others.
    void listed(const QStringList &folders);
    void curvesRead(const workbench::RunPointer &run,
                    const workbench::Result<workbench::MetricsPointer> &metrics);
    void loaded(const QString &folder, const workbench::Result<workbench::LoadedRun> &run);
    void removed(const QString &folder);
    /// The trash did not take it.
    void trashRefused(const QString &folder);
    void failed(const workbench::Error &error);

private:
    struct Part
    {
        std::vector<RunPointer> runs;
        qsizetype read = 0;
    };

    /// `work` on the reader's thread, then `then` with its result on the caller's.
    template<typename Work, typename Then>
    void run(Work work, Then then);
    void look();
    void readPart();
    void take(const Part &part);
    void finish();

    QHash<QString, RunPointer> m_known;
    QString m_opened;
    QStringList m_folders;
    qsizetype m_read = 0; ///< of m_folders
    bool m_looking = false;
    bool m_again = false;
    QElapsedTimer m_sinceLook;
    QTimer m_pause;
    QFileSystemWatcher m_watcher;
    QThreadPool m_pool; ///< last: its thread ends before the rest goes
};

} // namespace workbench
