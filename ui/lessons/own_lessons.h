#pragma once

#include "core/lessons/lesson_files.h"

#include <QObject>

class QFileSystemWatcher;
class QTimer;

namespace workbench {

/// The lessons in a folder of the teacher's: read on a thread of the pool, and anew when files change there.
class OwnLessons : public QObject
{
    Q_OBJECT

public:
    explicit OwnLessons(QObject *parent);

    /// Remembered; empty: none.
    QString folder() const { return m_folder; }
    void setFolder(const QString &folder);
    const std::vector<LessonFile> &lessons() const { return m_lessons; }

Q_SIGNALS:
    void changed();

private:
    void read();
    void take(const QString &folder, std::vector<LessonFile> lessons);
    void watch();

    QString m_folder;
    std::vector<LessonFile> m_lessons;
    QFileSystemWatcher *m_watcher;
    QTimer *m_later; ///< an editor saves a file in several steps
};

} // namespace workbench
