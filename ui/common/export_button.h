#pragma once

class QToolButton;
class QWidget;

namespace workbench {

class PlotExports;

/// A button with a menu of what can be taken from a view.
QToolButton *makeExportButton(const PlotExports &exports, QWidget *parent);

} // namespace workbench
