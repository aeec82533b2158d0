#include "ui/scenes/panels.h"

#include <QDockWidget>
#include <QMainWindow>

namespace workbench {

namespace {

bool isInFront(QDockWidget &dock)
{
    const auto *window = qobject_cast<const QMainWindow *>(dock.parentWidget());
    return !dock.isHidden() && window && !window->tabifiedDockWidgets(&dock).isEmpty() &&
           !dock.visibleRegion().isEmpty();
}

} // namespace

QString panelName(const QDockWidget &dock)
{
    QString name = dock.objectName();
    if (name.endsWith(QLatin1String("Dock")))
        name.chop(4);
    return name;
}

QStringList seenPanels(const QList<QDockWidget *> &docks)
{
    QStringList names;
    for (const auto *dock : docks) {
        if (!dock->isHidden())
            names << panelName(*dock);
    }
    return names;
}

QStringList raisedPanels(const QList<QDockWidget *> &docks)
{
    QStringList names;
    for (auto *dock : docks) {
        if (isInFront(*dock))
            names << panelName(*dock);
    }
    return names;
}

void showPanels(const QList<QDockWidget *> &docks, const QStringList &seen, const QStringList &raised)
{
    // Hidden first: all of them at once, if only for a moment, would make a small window wider.
    for (auto *dock : docks) {
        if (!seen.contains(panelName(*dock)))
            dock->hide();
    }
    for (auto *dock : docks) {
        if (seen.contains(panelName(*dock)))
            dock->show();
    }
    for (auto *dock : docks) {
        if (raised.contains(panelName(*dock)))
            dock->raise();
    }
}

} // namespace workbench
