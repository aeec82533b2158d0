#pragma once

#include "core/document/project.h"
#include "core/lessons/lesson.h"

namespace workbench {

/// Whether the action changes the project (set, add, remove, and the settings of train).
bool isEdit(const LessonAction &action);

/// Makes that change, or says why it cannot be made and changes nothing.
Result<void> applyAction(Project &project, const LessonAction &action);

} // namespace workbench
