#pragma once

#include "ui/common/workspace.h"

#include <QAction>
#include <QPointer>

namespace workbench {

class CheckDialog;

/// The checks a user makes before training, as entries of the Training menu. Each has one dialog at most.
class CheckActions : public QObject
{
    Q_OBJECT

public:
    CheckActions(Workspace &workspace, QWidget *window);

    QList<QAction *> actions() const;

private:
    struct Check
    {
        QAction *action;
        QString help;
        QPointer<CheckDialog> dialog;
    };

    template<class Dialog>
    void add(const QString &name, const QString &text, const QString &icon, const QString &help);
    void update();

    Workspace &m_workspace;
    QWidget *m_window;
    std::vector<Check> m_checks;
};

} // namespace workbench
