#include "ui/scenes/presentation.h"

#include "ui/common/theme.h"
#include "ui/common/type_scale.h"
#include "ui/scenes/panels.h"
#include "ui/scenes/pointer_cursor.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QDockWidget>
#include <QKeyEvent>
#include <QLabel>
#include <QMainWindow>
#include <QMenuBar>
#include <QStatusBar>
#include <QTimer>
#include <QToolBar>

namespace workbench {

namespace {

constexpr int longestResize = 1000; ///< milliseconds a desktop may take to bring a window back

} // namespace

Presentation::Presentation(PresentationStage stage, QObject *parent)
    : QObject(parent), m_stage(std::move(stage)), m_caption(new QLabel(m_stage.window))
{
    m_caption->setObjectName(QStringLiteral("sceneCaption"));
    m_caption->hide();
    m_stage.window->statusBar()->addPermanentWidget(m_caption);
}

Presentation::~Presentation()
{
    // The window goes: what outlives it must not stay changed.
    setPointer(false);
    if (m_on)
        scaleType(1);
}

void Presentation::enter()
{
    if (m_on)
        return;
    m_settings = presentationSettings();
    QMainWindow &window = *m_stage.window;
    m_bringDocksBack = m_stage.rememberDocks();
    m_windowState = window.windowState();
    m_geometry = window.geometry();
    m_focus = QApplication::focusWidget();
    m_on = true;
    rememberShares();
    window.statusBar()->clearMessage(); // it hides what stands there, which would come back with its end
    scaleType(m_settings.typeScale);
    hideBars();
    if (!m_settings.panelTitles)
        hideTitles();
    narrow();
    qApp->installEventFilter(this);
    setPointer(m_settings.pointer);
    window.setWindowState(window.windowState() | Qt::WindowFullScreen);
    window.statusBar()->showMessage(tr("Esc ends presenting · Page Down, Page Up: next and previous scene · "
                                       "1 to 9: that scene · L: light dot"),
                                    8000);
    Q_EMIT changed(true);
}

void Presentation::leave()
{
    if (!m_on)
        return;
    m_on = false;
    m_shares.clear();
    setPointer(false);
    m_stage.window->statusBar()->clearMessage();
    showTitles();
    showBars();
    showNetwork(true);
    scaleType(1);
    bringBackWindow();
    if (m_focus)
        m_focus->setFocus(Qt::OtherFocusReason);
    Q_EMIT changed(false);
}

void Presentation::rememberShares()
{
    const QMainWindow &window = *m_stage.window;
    const auto docks = m_stage.docks();
    for (auto *dock : docks) {
        const auto area = m_stage.window->dockWidgetArea(dock);
        const bool isColumn = area == Qt::LeftDockWidgetArea || area == Qt::RightDockWidgetArea;
        // Those behind other tabs are visible to Qt too, but lie outside with a size of their own.
        if (isColumn && !dock->visibleRegion().isEmpty() && !dock->isFloating())
            m_shares << std::pair(QPointer(dock), double(dock->width()) / window.width());
    }
    // A desktop makes the window larger in one or more steps, soon.
    QTimer::singleShot(longestResize, this, [this] { m_shares.clear(); });
}

void Presentation::applyShares()
{
    QList<QDockWidget *> docks;
    QList<int> widths;
    for (const auto &[dock, share] : std::as_const(m_shares)) {
        if (!dock || dock->isHidden())
            continue;
        docks << dock;
        widths << int(share * m_stage.window->width());
    }
    if (!docks.isEmpty())
        m_stage.window->resizeDocks(docks, widths, Qt::Horizontal);
}

void Presentation::bringBackWindow()
{
    QMainWindow &window = *m_stage.window;
    window.setWindowState(m_windowState);
    if (!window.isMaximized() && !window.isFullScreen())
        window.setGeometry(m_geometry);
    m_bringDocksBack();
    // A desktop resizes later; docks arranged in another size would be of other shares.
    m_awaitsSize = window.size() != m_geometry.size();
    const auto end = [this] {
        m_awaitsSize = false;
        if (!m_on)
            qApp->removeEventFilter(this);
    };
    // Once more when all have the sizes that go with the usual type.
    QTimer::singleShot(0, this, [this] {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        if (!m_on)
            m_bringDocksBack();
    });
    if (m_awaitsSize)
        QTimer::singleShot(longestResize, this, end);
    else
        end();
}

void Presentation::narrow()
{
    if (!m_on)
        return;
    // An arrangement brings tool bars along.
    for (auto *widget : m_hidden)
        widget->hide();
    const auto docks = m_stage.docks();
    for (auto *dock : docks) {
        if (m_settings.hiddenPanels.contains(panelName(*dock)))
            dock->hide();
    }
    const bool anySeen = std::any_of(docks.begin(), docks.end(), [](const QDockWidget *dock) {
        return !dock->isHidden() && !dock->isFloating();
    });
    // Without docks the cards are all there is.
    showNetwork(!anySeen || !m_settings.hiddenPanels.contains(networkPanel));
}

void Presentation::showNetwork(bool shown)
{
    // The centre stays, without width, as Qt's layout of docks needs it.
    m_stage.window->centralWidget()->setMaximumWidth(shown ? QWIDGETSIZE_MAX : 0);
}

void Presentation::hideBars()
{
    const auto hide = [this](QWidget *widget, bool kept) {
        if (kept || widget->isHidden())
            return;
        widget->hide();
        m_hidden << widget;
    };
    QMainWindow &window = *m_stage.window;
    const auto toolBars = window.findChildren<QToolBar *>(QString(), Qt::FindDirectChildrenOnly);
    for (auto *bar : toolBars)
        hide(bar, m_settings.toolBar);
    const auto labels = window.statusBar()->findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly);
    for (auto *label : labels)
        hide(label, m_settings.statusBar);
    hide(window.statusBar(), m_settings.statusBar || m_settings.caption);
    // Only without height: the keys of a hidden menu bar do nothing.
    if (!m_settings.menuBar)
        window.menuBar()->setFixedHeight(0);
    m_caption->setVisible(m_settings.caption);
}

void Presentation::showBars()
{
    for (auto *widget : std::exchange(m_hidden, {}))
        widget->show();
    QMenuBar *menus = m_stage.window->menuBar();
    menus->setMinimumHeight(0);
    menus->setMaximumHeight(QWIDGETSIZE_MAX);
    m_caption->hide();
}

void Presentation::hideTitles()
{
    for (auto *dock : m_stage.docks())
        dock->setTitleBarWidget(new QWidget(dock));
}

void Presentation::showTitles()
{
    for (auto *dock : m_stage.docks()) {
        const QWidget *empty = dock->titleBarWidget();
        dock->setTitleBarWidget(nullptr);
        delete empty;
    }
}

void Presentation::setPointer(bool on)
{
    if (on == m_pointer)
        return;
    m_pointer = on;
    if (on)
        QApplication::setOverrideCursor(pointerCursor(m_stage.window->devicePixelRatioF()));
    else
        QApplication::restoreOverrideCursor();
    Q_EMIT pointerChanged(on);
}

void Presentation::setCaption(const QString &text)
{
    m_caption->setText(text);
}

bool Presentation::eventFilter(QObject *watched, QEvent *event)
{
    if (m_awaitsSize && watched == m_stage.window && event->type() == QEvent::Resize &&
        static_cast<QResizeEvent *>(event)->size() == m_geometry.size()) {
        m_awaitsSize = false;
        QTimer::singleShot(0, this, [this] {
            if (!m_on)
                m_bringDocksBack();
        });
    }
    if (m_on && !m_shares.isEmpty() && watched == m_stage.window && event->type() == QEvent::Resize)
        QTimer::singleShot(0, this, &Presentation::applyShares);
    // Page Up and Page Down in a number's field change the number.
    if (m_on && event->type() == QEvent::ShortcutOverride && qobject_cast<QAbstractSpinBox *>(watched)) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
            event->accept();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace workbench
