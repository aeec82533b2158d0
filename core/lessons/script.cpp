#include "core/lessons/lesson.h"

namespace workbench {

namespace {

QString lineOf(const LessonAction &action)
{
    return QStringLiteral("do %1 %2 %3 %4 %5 %6")
        .arg(QString::number(int(action.kind)), action.target, action.name, action.value,
             QString::number(action.number), QString::number(action.limit.value_or(-1)));
}

void addQuestion(const LessonQuestion &question, QStringList &script)
{
    if (question.answer)
        script << QStringLiteral("answer %1 within %2").arg(question.answer->text()).arg(question.within);
    for (const auto &choice : question.choices)
        script << QStringLiteral("choice ") + choice.right.text();
    if (question.check)
        script << QStringLiteral("check ") + question.check->text();
    for (const auto &action : question.solution)
        script << QStringLiteral("solution ") + lineOf(action);
}

} // namespace

QStringList scriptOf(const Lesson &lesson)
{
    QStringList script;
    for (const auto &step : lesson.steps) {
        script << (step.isAutomatic ? QStringLiteral("step, automatic") : QStringLiteral("step"));
        for (const auto &action : step.actions)
            script << lineOf(action);
        if (!step.source.isEmpty())
            script << QStringLiteral("source ") + step.source;
        if (step.question)
            addQuestion(*step.question, script);
    }
    return script;
}

} // namespace workbench
