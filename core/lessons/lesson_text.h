#pragma once

#include "core/lessons/lesson.h"

namespace workbench {

/// Reads a lesson: Markdown with a title ("# ..."), steps between lines "---", and in a step at most one
/// block
/// ```do of actions and one ```ask with a question. A fault is told with its line: "`where`:12".
Result<Lesson> parseLesson(const QString &text, const QString &id, const QString &where);

} // namespace workbench
