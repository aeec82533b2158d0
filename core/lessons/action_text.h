#pragma once

#include "core/lessons/lesson.h"

namespace workbench {

/// Reads one line of a lesson's actions: "set conv1.stride 2". Refuses what is not known in one sentence.
Result<LessonAction> parseAction(const QString &line);

} // namespace workbench
