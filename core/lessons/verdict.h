#pragma once

#include "core/lessons/lesson.h"

namespace workbench {

/// What the program says to an answer.
struct Verdict
{
    enum class Kind {
        Right,
        Wrong,
        Unknown ///< it cannot be told yet; `sentence` says why
    };
    Kind kind = Kind::Unknown;
    QString sentence;
};

/// A number as people type it: grouped or not, with a point or a comma, in digits of either width.
std::optional<double> typedNumber(const QString &text);

/// The answer in words: the number, or the text of the choice that is right; empty while it is not known.
QString rightAnswer(const LessonQuestion &question, const LessonFacts &facts);

/// `answer`: what was typed, the number of the choice, or nothing for a check. `tries` wrong ones came
/// before.
Verdict judge(const LessonQuestion &question, const QString &answer, int tries, const LessonFacts &facts);

} // namespace workbench
