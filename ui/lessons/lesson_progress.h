#pragma once

#include "core/lessons/lesson.h"

#include <QList>

namespace workbench {

/// How far a student is in a lesson; kept in the settings.
struct LessonProgress
{
    int step = 0;
    bool done = false;
    QList<int> answered = {}; ///< steps whose question was answered right
    bool operator==(const LessonProgress &) const = default;
};

/// `id`: of the lesson.
LessonProgress loadProgress(const QString &id);
void saveProgress(const QString &id, const LessonProgress &progress);

/// "done", "step 2 of 6", or nothing for a lesson that was not begun.
QString progressText(const Lesson &lesson, const LessonProgress &progress);

} // namespace workbench
