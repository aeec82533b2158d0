#pragma once

#include "core/lessons/lesson.h"

namespace workbench {

/// A fault, and the line of the block (from 0) that has it.
struct QuestionFault
{
    Error fault;
    qsizetype line = 0;
};

/// Reads the lines of a block ```ask: the question, then "answer: EXPRESSION" (with "within: NUMBER"), or
/// lines "choice EXPRESSION: text", or "check: EXPRESSION" (with lines "solution: ACTION"); and "hint: text".
tl::expected<LessonQuestion, QuestionFault> parseQuestion(const QStringList &lines);

} // namespace workbench
