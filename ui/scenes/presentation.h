#pragma once

#include "ui/scenes/presentation_settings.h"

#include <QObject>
#include <QPointer>
#include <QRect>
#include <functional>

class QDockWidget;
class QLabel;
class QMainWindow;

namespace workbench {

/// What presenting needs of the window.
struct PresentationStage
{
    QMainWindow *window = nullptr;
    std::function<QList<QDockWidget *>()> docks;
    /// Remembers how the docks are arranged now; what it returns arranges them so again.
    std::function<std::function<void()>()> rememberDocks;
};

/// The window as it is shown to a class: the whole screen, larger type, only what the teacher chose. Leaving
/// brings everything back as it was.
class Presentation : public QObject
{
    Q_OBJECT

public:
    Presentation(PresentationStage stage, QObject *parent = nullptr);
    ~Presentation() override;

    bool isOn() const { return m_on; }
    void enter();
    void leave();
    /// Hides what is not to be seen while presenting; call when the docks were arranged.
    void narrow();

    bool isPointerOn() const { return m_pointer; }
    /// The cursor is a dot of light; it points and clicks as before.
    void setPointer(bool on);
    /// The scene's title and number, in a corner.
    void setCaption(const QString &text);

Q_SIGNALS:
    void changed(bool on);
    void pointerChanged(bool on);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void hideBars();
    void showBars();
    void hideTitles();
    void showTitles();
    void showNetwork(bool shown);
    void rememberShares();
    /// Columns of docks are as wide a part of the screen as they were of the window.
    void applyShares();
    void bringBackWindow();

    PresentationStage m_stage;
    PresentationSettings m_settings;
    QLabel *m_caption;
    bool m_on = false;
    bool m_pointer = false;
    // As it was before:
    std::function<void()> m_bringDocksBack;
    Qt::WindowStates m_windowState;
    QRect m_geometry;
    QPointer<QWidget> m_focus;
    QList<QWidget *> m_hidden;                                ///< bars and parts of the status bar
    QList<std::pair<QPointer<QDockWidget>, double>> m_shares; ///< of the width; until the screen is filled
    bool m_awaitsSize = false;                                ///< the window is not yet as large as it was
};

} // namespace workbench
