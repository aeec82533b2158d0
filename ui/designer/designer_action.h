#pragma once

#include "ui/common/theme.h"

#include <QAction>

namespace workbench {

/// An action of the designer's menu, with a key that works while the designer has the focus.
inline QAction *designerAction(const QString &name, const QString &icon, const QString &text,
                               const QKeySequence &shortcut, QObject *parent)
{
    auto *action = new QAction(themeIcon(icon), text, parent);
    action->setObjectName(name);
    action->setShortcut(shortcut);
    // Delete and Alt+Up mean other things in a text field elsewhere.
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    return action;
}

} // namespace workbench
