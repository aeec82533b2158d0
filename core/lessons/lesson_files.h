#pragma once

#include "core/lessons/lesson.h"

namespace workbench {

/// A lesson's file: what is in it, or why that cannot be read.
struct LessonFile
{
    QString path;
    Result<Lesson> lesson;
};

/// The program's own lessons in that language ("en", "zh_CN"), in their order.
std::vector<LessonFile> builtInLessons(const QString &language);

/// The lessons (*.md) in a folder, by name. Reads files: quick, as they are small; larger ones are refused.
std::vector<LessonFile> lessonsIn(const QString &folder);

} // namespace workbench
