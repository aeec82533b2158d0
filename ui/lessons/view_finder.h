#pragma once

#include "core/lessons/views.h"

class QWidget;

namespace workbench {

/// Brings a view to the front and returns what to point at; null where this window has no such view.
QWidget *bringToFront(QWidget *window, const LessonView &view);

} // namespace workbench
