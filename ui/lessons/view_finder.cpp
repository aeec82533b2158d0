#include "ui/lessons/view_finder.h"

#include <QAction>
#include <QDockWidget>
#include <QTabBar>
#include <QTabWidget>

namespace workbench {

namespace {

template<class Object>
Object *findIn(QWidget *window, const char *name)
{
    return name ? window->findChild<Object *>(QString::fromLatin1(name)) : nullptr;
}

/// False where the tab is not there. Without a tab bar there is the first page alone.
bool showTab(QWidget *window, const LessonView &view)
{
    QTabBar *bar = findIn<QTabBar>(window, view.tabs);
    if (const auto *pages = findIn<QTabWidget>(window, view.tabs))
        bar = pages->tabBar();
    if (!bar)
        return view.tab == 0;
    if (view.tab >= bar->count() || !bar->isTabVisible(view.tab))
        return false;
    bar->setCurrentIndex(view.tab);
    return true;
}

} // namespace

QWidget *bringToFront(QWidget *window, const LessonView &view)
{
    auto *dock = findIn<QDockWidget>(window, view.dock);
    if (view.dock && !dock)
        return nullptr;
    if (auto *action = findIn<QAction>(window, view.action))
        action->trigger();
    if (dock) {
        dock->show();
        dock->raise();
    }
    if (!showTab(window, view))
        return nullptr;
    auto *widget = findIn<QWidget>(window, view.widget);
    // A layer without filters hides their grid: the dock says what there is instead.
    return widget && (!dock || widget->isVisible()) ? widget : dock;
}

} // namespace workbench
