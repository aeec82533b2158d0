#pragma once

#include <QString>
#include <vector>

namespace workbench {

/// A place of the window that a lesson can point at, by the names of its objects. Not every window has every
/// view.
struct LessonView
{
    const char *name;
    const char *dock = nullptr;   ///< is shown and raised; null: always in sight
    const char *action = nullptr; ///< shows the dock where it belongs; null: it has one place
    const char *tabs = nullptr;   ///< the tab bar ...
    int tab = 0;                  ///< ... and which of its tabs comes to the front
    const char *widget = nullptr; ///< what the frame is drawn around; null: the dock
};

/// All of them: the one place where lessons' names of views are known.
const std::vector<LessonView> &lessonViews();
/// Null when there is none of that name.
const LessonView *findLessonView(const QString &name);

} // namespace workbench
