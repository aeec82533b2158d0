#pragma once

#include <QList>
#include <QStringList>

class QDockWidget;

namespace workbench {

// The docks of a window by the names scenes have for them.

/// "properties" of the dock "propertiesDock".
QString panelName(const QDockWidget &dock);
QStringList seenPanels(const QList<QDockWidget *> &docks);
/// Those that are in front of others at the same place.
QStringList raisedPanels(const QList<QDockWidget *> &docks);
/// Shows these and no others. Names no dock has are passed over.
void showPanels(const QList<QDockWidget *> &docks, const QStringList &seen, const QStringList &raised);

} // namespace workbench
