#pragma once

#include <QString>
#include <functional>

class QWidget;

namespace workbench {

/// What a lesson needs of the window it is shown in.
struct LessonStage
{
    QWidget *window = nullptr;
    /// Opens a preset, after asking about unsaved changes where `ask`; false when it is not open afterwards.
    std::function<bool(const QString &preset, bool ask)> open;
    /// False where the window has no such perspective.
    std::function<bool(const QString &name)> showPerspective;
};

} // namespace workbench
