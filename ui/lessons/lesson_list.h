#pragma once

#include "core/lessons/lesson_files.h"

#include <QTreeWidget>

namespace workbench {

/// All lessons with how far the student is: the program's own, then those of the teacher's folder.
class LessonList : public QTreeWidget
{
    Q_OBJECT

public:
    explicit LessonList(QWidget *parent = nullptr);

    /// `folder`: the teacher's; empty: none.
    void showLessons(const std::vector<LessonFile> &builtIn, const std::vector<LessonFile> &own,
                     const QString &folder);

Q_SIGNALS:
    /// The path of the lesson's file.
    void chosen(const QString &path);

private:
    void addHeading(const QString &text);
    void addLesson(const LessonFile &file, std::optional<int> number);
    void addSentence(const QString &text);
    void choose(const QTreeWidgetItem *item);
};

} // namespace workbench
