#include "ui/lessons/own_lessons.h"

#include "ui/common/threads.h"

#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QPointer>
#include <QSettings>
#include <QTimer>

namespace workbench {

namespace {

const QString folderKey = QStringLiteral("lessons/folder");
constexpr int settling = 150;

} // namespace

OwnLessons::OwnLessons(QObject *parent)
    : QObject(parent), m_folder(QSettings().value(folderKey).toString()),
      m_watcher(new QFileSystemWatcher(this)), m_later(new QTimer(this))
{
    m_later->setSingleShot(true);
    m_later->setInterval(settling);
    connect(m_later, &QTimer::timeout, this, &OwnLessons::read);
    connect(m_watcher, &QFileSystemWatcher::directoryChanged, m_later, qOverload<>(&QTimer::start));
    connect(m_watcher, &QFileSystemWatcher::fileChanged, m_later, qOverload<>(&QTimer::start));
    read();
}

void OwnLessons::setFolder(const QString &folder)
{
    m_folder = folder;
    QSettings().setValue(folderKey, folder);
    read();
}

void OwnLessons::read()
{
    if (m_folder.isEmpty())
        return take(m_folder, {});
    onPool([self = QPointer<OwnLessons>(this), folder = m_folder] {
        auto lessons = lessonsIn(folder);
        onGui([self, folder, lessons] {
            if (self)
                self->take(folder, lessons);
        });
    });
}

void OwnLessons::take(const QString &folder, std::vector<LessonFile> lessons)
{
    if (folder != m_folder)
        return; // another was chosen meanwhile
    m_lessons = std::move(lessons);
    watch();
    Q_EMIT changed();
}

void OwnLessons::watch()
{
    const QStringList before = m_watcher->files() + m_watcher->directories();
    if (!before.isEmpty())
        m_watcher->removePaths(before);
    QStringList paths;
    if (QFileInfo(m_folder).isDir() && !m_folder.isEmpty())
        paths << m_folder;
    for (const auto &file : m_lessons)
        paths << file.path;
    if (!paths.isEmpty())
        m_watcher->addPaths(paths);
}

} // namespace workbench
