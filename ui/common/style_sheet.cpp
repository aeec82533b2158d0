#include "ui/common/style_sheet.h"

#include <utility>
#include <vector>

namespace workbench {

namespace {

// Combo boxes, spin boxes and check boxes are left to Fusion and the palette: a style sheet would take their
// arrows and marks.
const char *const frameRules = R"(
QMainWindow, QDialog { background: @window; }
QMainWindow::separator { background: @window; width: 6px; height: 6px; }
QMainWindow::separator:hover { background: @accentSoft; }
QMenuBar { background: @surface; border-bottom: 1px solid @border; padding: 1px 4px; }
QMenuBar::item { background: transparent; padding: 4px 8px; border-radius: 4px; }
QMenuBar::item:selected { background: @accentSoft; color: @text; }
QMenu { background: @surface; border: 1px solid @border; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 8px; border-radius: 4px; }
QMenu::icon { padding-left: 6px; }
QMenu::item:selected { background: @accentSoft; color: @text; }
QMenu::item:disabled { color: @disabledText; }
QMenu::separator { height: 1px; background: @border; margin: 4px 6px; }
QToolBar { background: @surface; border: none; border-bottom: 1px solid @border; padding: 5px 6px; spacing: 6px; }
QToolBar::separator { background: @border; width: 1px; margin: 4px 4px; }
QStatusBar { background: @surface; border-top: 1px solid @border; color: @mutedText; }
QStatusBar::item { border: none; }
QDockWidget { titlebar-close-icon: none; titlebar-normal-icon: none; }
QDockWidget::title { background: @surface; border: 1px solid @border; border-top-left-radius: 6px;
    border-top-right-radius: 6px; padding: 6px 10px; text-align: left; }
QDockWidget > QWidget { background: @surface; }
QDockWidget > QAbstractButton { background: transparent; border: none; }
QWidget[panel="true"] { background: @surface; border: 1px solid @border; border-top: none;
    border-bottom-left-radius: 6px; border-bottom-right-radius: 6px; }
QSplitter::handle { background: @border; }
QToolTip { background: @raised; color: @text; border: 1px solid @border; padding: 4px 6px; }
)";

const char *const controlRules = R"(
QPushButton, QToolBar QToolButton { background: @raised; color: @text; border: 1px solid @border; border-radius: 6px;
    padding: 4px 12px; min-height: 18px; }
QToolBar QToolButton { padding: 4px 9px; }
QPushButton:hover, QToolBar QToolButton:hover { background: @hover; }
QPushButton:pressed, QToolBar QToolButton:pressed { background: @accentSoft; }
QPushButton:checked, QToolBar QToolButton:checked { background: @accentSoft; color: @accent; border-color: @accent; }
QPushButton:disabled, QToolBar QToolButton:disabled { color: @disabledText; background: @window; }
QPushButton:focus, QToolBar QToolButton:focus { border: 2px solid @accent; padding: 3px 11px; }
QToolBar QToolButton:focus { padding: 3px 8px; }
QToolBar QToolButton[popupMode="1"] { padding-right: 20px; }
QToolBar QToolButton[popupMode="2"] { padding-right: 18px; }
QPushButton[primary="true"], QToolBar QToolButton[primary="true"] { background: @accent; color: @accentText;
    border-color: @accent; font-weight: 600; }
QPushButton[primary="true"]:hover, QToolBar QToolButton[primary="true"]:hover { background: @accentHover; }
QPushButton[primary="true"]:focus, QToolBar QToolButton[primary="true"]:focus { border: 2px solid @text; }
QPushButton[primary="true"]:disabled, QToolBar QToolButton[primary="true"]:disabled { background: @track;
    color: @disabledText; border-color: @track; }
QToolButton[segmented="true"], QToolBar QToolButton[segmented="true"] { background: @raised; border: 1px solid @border;
    border-radius: 0px; padding: 4px 10px; min-height: 18px; }
QToolButton[segmented="true"]:hover { background: @hover; }
QToolButton[segmented="true"]:checked { background: @accentSoft; color: @accent; border-color: @border; }
QToolButton[segmented="true"]:focus { border: 2px solid @accent; padding: 3px 9px; }
QLineEdit, QPlainTextEdit, QTextEdit { background: @raised; color: @text; border: 1px solid @border; border-radius: 5px;
    padding: 3px 6px; selection-background-color: @accent; selection-color: @accentText; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus { border: 1px solid @accent; }
QLineEdit:disabled { background: @window; color: @disabledText; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { border: none; padding: 0px; background: transparent; }
QLineEdit[invalid="true"] { border: 1px solid @bad; }
QLabel[muted="true"] { color: @mutedText; }
QLabel[heading="true"] { font-weight: 600; }
)";

const char *const viewRules = R"(
QTabWidget::pane { border: none; border-top: 1px solid @border; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: @mutedText; border: none; border-bottom: 2px solid transparent;
    padding: 5px 4px 4px 4px; margin: 0px 6px; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @accent; border-bottom: 2px solid @accent; }
QTabBar::tab:focus { border: 1px dotted @accent; border-bottom: 2px solid @accent; }
QTreeView, QListView, QTableView { background: @surface; border: none; outline: none; }
QTreeView::item, QListView::item { padding: 1px 2px; border: 1px solid transparent; border-radius: 4px; }
QTreeView::item:hover, QListView::item:hover, QTableView::item:hover { background: @hover; }
QTreeView::item:selected, QListView::item:selected, QTableView::item:selected { background: @accentSoft; color: @text; }
QTreeView::item:focus, QListView::item:focus { border: 1px solid @accent; }
QHeaderView::section { background: @surface; color: @mutedText; border: none; border-bottom: 1px solid @border;
    padding: 4px 6px; }
QTableCornerButton::section { background: @surface; border: none; border-bottom: 1px solid @border; }
QProgressBar { background: @track; border: none; border-radius: 4px; min-height: 8px; max-height: 8px; }
QProgressBar::chunk { background: @accent; border-radius: 4px; }
QScrollArea, QGraphicsView { border: none; background: @surface; }
QScrollArea > QWidget > QWidget { background: @surface; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0px; }
QScrollBar::handle { background: @scrollHandle; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: @mutedText; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0px; height: 0px; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)";

QColor mixed(const QColor &from, const QColor &to, double share)
{
    const auto mix = [share](int a, int b) { return int(a + (b - a) * share); };
    return {mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue())};
}

} // namespace

QString styleSheetFor(const ThemeColors &colors)
{
    // Longer names first: "@accentText" must not be read as "@accent".
    const std::vector<std::pair<const char *, QColor>> names{
        {"@accentHover", mixed(colors.accent, colors.text, 0.15)},
        {"@accentSoft", colors.accentSoft},
        {"@accentText", colors.accentText},
        {"@accent", colors.accent},
        {"@bad", colors.bad},
        {"@border", colors.border},
        {"@disabledText", mixed(colors.mutedText, colors.window, 0.4)},
        {"@hover", mixed(colors.raised, colors.text, 0.05)},
        {"@mutedText", colors.mutedText},
        {"@raised", colors.raised},
        {"@scrollHandle", mixed(colors.border, colors.mutedText, 0.35)},
        {"@surface", colors.surface},
        {"@text", colors.text},
        {"@track", colors.track},
        {"@window", colors.window},
    };
    QString sheet = QLatin1String(frameRules) + QLatin1String(controlRules) + QLatin1String(viewRules);
    for (const auto &[name, color] : names)
        sheet.replace(QLatin1String(name), color.name());
    return sheet;
}

} // namespace workbench
