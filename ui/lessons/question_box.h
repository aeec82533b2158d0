#pragma once

#include "core/lessons/verdict.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace workbench {

class StepText;

/// A step's question with what answers it, and what the program says to the answer.
class QuestionBox : public QWidget
{
    Q_OBJECT

public:
    explicit QuestionBox(QWidget *parent = nullptr);

    /// `answered`: it was answered right before.
    void showQuestion(const LessonQuestion &question, bool answered);
    /// Shows what `judge` says. `offerSolution`: with a button that does what a check wants.
    void showVerdict(const Verdict &verdict, bool offerSolution);
    /// What was typed, or the number of the choice.
    QString answer() const;

Q_SIGNALS:
    void checked();
    void solutionWanted();

private:
    void showChoices(const std::vector<LessonChoice> &choices);
    void updateCheck();

    StepText *m_text;
    QLineEdit *m_field;
    QVBoxLayout *m_choices;
    QButtonGroup *m_buttons;
    QPushButton *m_check;
    QPushButton *m_solve;
    QLabel *m_verdict;
};

} // namespace workbench
