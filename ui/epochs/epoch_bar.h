#pragma once

#include "ui/epochs/epoch_player.h"

#include <QToolBar>

class QComboBox;
class QDialog;
class QMainWindow;
class QMenu;

namespace workbench {

class EpochSlider;
class StatusLine;

/// The time slider: a slim bar with a tick for each kept epoch of the run, buttons to go and to play, and a
/// line that tells which epoch is looked at. Without height while there are no such epochs.
class EpochBar : public QToolBar
{
    Q_OBJECT

public:
    EpochBar(Workspace &workspace, QMainWindow *window);

    /// The same by menu and keyboard.
    QMenu *makeMenu(QWidget *parent);

Q_SIGNALS:
    /// A sentence for the status bar.
    void said(const QString &text);

private:
    QAction *add(const QString &name, const QString &icon, const QString &text, const QKeySequence &shortcut);
    void makeActions();
    void connectActions();
    QWidget *makeContent();
    QLayout *makeLines(QWidget *parent);
    QWidget *makeSpeed(QWidget *parent);
    void refresh();
    void showPlaying();
    void goBy(int steps);
    void openFilm();
    void openComparison();

    Workspace &m_workspace;
    QMainWindow *m_window;
    EpochTravel &m_travel;
    EpochPlayer *m_player;
    QAction *m_first = nullptr;
    QAction *m_previous = nullptr;
    QAction *m_play = nullptr;
    QAction *m_next = nullptr;
    QAction *m_last = nullptr;
    QAction *m_loop = nullptr;
    QAction *m_back = nullptr;
    QAction *m_film = nullptr;
    QAction *m_compare = nullptr;
    QAction *m_shown; ///< the bar's content
    QComboBox *m_speed = nullptr;
    EpochSlider *m_slider = nullptr;
    StatusLine *m_line = nullptr;
    StatusLine *m_measured = nullptr;
    std::optional<Error> m_fault;          ///< of the last wish
    std::optional<std::int64_t> m_faultAt; ///< the position then
    QPointer<QDialog> m_comparison;
};

} // namespace workbench
