#pragma once

#include <QAction>
#include <QToolButton>

namespace workbench {

/// A flat button for an action, reached with Tab.
inline QToolButton *buttonFor(QAction *action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace workbench
