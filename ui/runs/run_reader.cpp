#include "ui/runs/run_reader.h"

#include <QDir>
#include <algorithm>

namespace workbench {

namespace {

/// What was read is handed over so often, so that a long list fills while it is read.
constexpr qint64 partMilliseconds = 50;
/// Between two looks, and so many times as long as a look took: a run that goes on is not disturbed.
constexpr qint64 shortestPause = 300;
constexpr qint64 pauseFactor = 10;
constexpr qint64 longestPause = 2000;

} // namespace

RunReader::RunReader(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_again)
            look();
    });
    // Runs that another program begins or removes.
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] { lookForRuns(m_opened); });
}

RunReader::~RunReader()
{
    // What is left unread is not missed, but a note or a deletion must not be dropped.
    m_pool.waitForDone();
}

template<typename Work, typename Then>
void RunReader::run(Work work, Then then)
{
    m_pool.start([this, work = std::move(work), then = std::move(then)] {
        // Not called once this is gone: its destructor waits for the pool and drops what is queued.
        QMetaObject::invokeMethod(
            this, [then, result = work()] { then(result); }, Qt::QueuedConnection);
    });
}

void RunReader::lookForRuns(const QString &opened)
{
    m_opened = opened;
    if (m_looking || m_pause.isActive())
        m_again = true;
    else
        look();
}

void RunReader::look()
{
    m_looking = true;
    m_again = false;
    m_sinceLook.start();
    const auto list = [opened = m_opened] {
        QStringList folders = runFoldersIn(runsFolder());
        if (!opened.isEmpty() && QFileInfo::exists(opened) && !folders.contains(opened))
            folders.prepend(opened);
        return folders;
    };
    run(list, [this](const QStringList &folders) {
        m_folders = folders;
        m_read = 0;
        readPart();
    });
}

void RunReader::readPart()
{
    if (m_read == m_folders.size())
        return finish();
    const auto read = [rest = m_folders.mid(m_read), known = m_known] {
        QElapsedTimer timer;
        timer.start();
        Part part;
        for (; part.read < rest.size() && timer.elapsed() < partMilliseconds; ++part.read) {
            const RunPointer before = known.value(rest[part.read]);
            const RunPointer run = readSummary(rest[part.read], before);
            if (run && run != before)
                part.runs.push_back(run);
        }
        return part;
    };
    run(read, [this](const Part &part) { take(part); });
}

void RunReader::take(const Part &part)
{
    m_read += part.read;
    for (const auto &run : part.runs)
        m_known.insert(run->folder, run);
    if (!part.runs.empty())
        Q_EMIT found(part.runs);
    readPart();
}

void RunReader::finish()
{
    m_looking = false;
    const QSet<QString> there(m_folders.begin(), m_folders.end());
    m_known.removeIf([&](const auto &entry) { return !there.contains(entry.key()); });
    Q_EMIT listed(m_folders);
    if (m_watcher.directories().isEmpty() && QFileInfo::exists(runsFolder()))
        m_watcher.addPath(runsFolder());
    m_pause.start(int(std::clamp(pauseFactor * m_sinceLook.elapsed(), shortestPause, longestPause)));
}

void RunReader::readCurves(const RunPointer &run)
{
    const auto read = [folder = run->folder]() -> Result<MetricsPointer> {
        auto metrics = readMetrics(QDir(folder).filePath(QStringLiteral("metrics.csv")));
        if (!metrics)
            return tl::unexpected(metrics.error());
        return std::make_shared<const RecordedMetrics>(std::move(*metrics));
    };
    this->run(read, [this, run](const Result<MetricsPointer> &metrics) { Q_EMIT curvesRead(run, metrics); });
}

void RunReader::load(const QString &folder)
{
    const auto read = [folder]() -> Result<LoadedRun> {
        auto run = loadRun(folder);
        if (!run)
            return tl::unexpected(run.error());
        return std::make_shared<const Run>(std::move(*run));
    };
    run(read, [this, folder](const Result<LoadedRun> &loadedRun) { Q_EMIT loaded(folder, loadedRun); });
}

void RunReader::saveNote(const QString &folder, const QString &note)
{
    run([folder, note] { return workbench::saveNote(folder, note); },
        [this](const Result<void> &saved) {
            if (!saved)
                Q_EMIT failed(saved.error());
            lookForRuns(m_opened);
        });
}

void RunReader::remove(const QString &folder, bool forGood)
{
    const auto removal = [folder, forGood] { return forGood ? deleteRun(folder) : moveRunToTrash(folder); };
    run(removal, [this, folder, forGood](const Result<void> &gone) {
        if (gone)
            Q_EMIT removed(folder);
        else if (!forGood)
            Q_EMIT trashRefused(folder);
        else
            Q_EMIT failed(gone.error());
        lookForRuns(m_opened);
    });
}

} // namespace workbench
