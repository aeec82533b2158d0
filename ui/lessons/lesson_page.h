#pragma once

#include "ui/lessons/lesson_progress.h"
#include "ui/lessons/lesson_runner.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;

namespace workbench {

class QuestionBox;
class StepText;

/// One lesson, a step at a time.
class LessonPage : public QWidget
{
    Q_OBJECT

public:
    LessonPage(LessonRunner &runner, QWidget *parent = nullptr);

    /// Shows the lesson where it was left. `folder`: of its file. `arrived`: the student chose it; otherwise
    /// it is the same lesson read anew, and nothing is run.
    void showLesson(const Lesson &lesson, const QString &folder, bool arrived);
    const std::optional<Lesson> &lesson() const { return m_lesson; }
    int step() const { return m_progress.step; }
    void goTo(int step);

Q_SIGNALS:
    void leaving();
    void progressChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeHeader();
    QWidget *makeStep();
    QWidget *makeFooter();
    void connectParts();
    void next();
    void startOver();
    void showStep(bool arrived);
    void showMe();
    void check();
    void updateRunning();
    void say(const QString &sentence);
    void keepProgress();
    const LessonStep &currentStep() const { return m_lesson->steps[std::size_t(m_progress.step)]; }
    std::int64_t trainingsBefore() const;

    LessonRunner &m_runner;
    std::optional<Lesson> m_lesson;
    QString m_folder;
    LessonProgress m_progress;
    int m_wrongTries = 0;
    QLabel *m_title;
    QLabel *m_place;
    QProgressBar *m_bar;
    QScrollArea *m_scroll;
    StepText *m_text;
    QPushButton *m_showMe;
    QLabel *m_said;
    QuestionBox *m_question;
    QPushButton *m_back;
    QPushButton *m_next;
};

} // namespace workbench
