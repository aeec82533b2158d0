#pragma once

#include <QString>

class QTableView;

namespace workbench {

class Plot;

// Context menus (also by the menu key) of views that have no button for it. What they did is told in the
// status bar.

/// Takes a picture of the plot: PNG, SVG, PDF, clipboard. `name`: of files.
void addPlotMenu(Plot &plot, const QString &name);

/// Takes the table as it is shown: CSV, clipboard (also Ctrl+C). `name`: of files.
void addTableMenu(QTableView &table, const QString &name);

/// A line for the column names, then one for each row, in the order in which they are shown.
QByteArray shownTableCsv(const QTableView &table);

} // namespace workbench
