#pragma once

class QWidget;

namespace workbench {

/// Scrolling a panel must not change the values it passes: from now on the wheel reaches `editor` only while
/// that has the focus, and the panel otherwise.
void guardWheel(QWidget *editor);

} // namespace workbench
