#pragma once

#include "ui/lessons/lesson_runner.h"
#include "ui/lessons/own_lessons.h"

#include <QWidget>

class QStackedWidget;

namespace workbench {

class LessonList;
class LessonPage;

/// The dock of lessons: the list of them, or the one that is open.
class LessonsPanel : public QWidget
{
    Q_OBJECT

public:
    LessonsPanel(Workspace &workspace, const LessonStage &stage, QWidget *parent = nullptr);

    LessonRunner &runner() { return m_runner; }
    LessonPage &page() { return *m_page; }
    /// Opens the lesson of that file where it was left.
    void openLesson(const QString &path);
    void showList();
    /// Lets the teacher choose the folder of own lessons.
    void chooseFolder();
    /// Puts the keyboard where the lesson, or the list, takes it.
    void takeFocus();

private:
    void refreshList();
    void rereadOpenLesson();
    const LessonFile *find(const QString &path) const;

    LessonRunner m_runner;
    OwnLessons m_own;
    std::vector<LessonFile> m_builtIn;
    QString m_openPath; ///< empty: the list is shown
    QStackedWidget *m_pages;
    LessonList *m_list;
    LessonPage *m_page;
};

} // namespace workbench
