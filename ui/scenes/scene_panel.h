#pragma once

#include "ui/scenes/scene_model.h"

#include <QWidget>

class QBoxLayout;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace workbench {

class EmptyPage;

/// The dock of scenes: their list, in the order in which they are shown, and what can be done with them.
class ScenePanel : public QWidget
{
    Q_OBJECT

public:
    /// `add` and `present` stand in the panel too.
    ScenePanel(Scenes &scenes, QAction *add, QAction *present, QWidget *parent = nullptr);

private:
    QWidget *makeBar(QAction *add, QAction *present);
    void makeList();
    QAction *addAction(const QString &name, const QString &icon, const QString &text,
                       const QKeySequence &shortcut, const std::function<void(int scene)> &act);
    int selected() const;
    void select(int scene);
    void moveSelected(int by);
    void refresh();

    Scenes &m_scenes;
    SceneModel m_model;
    QStackedWidget *m_pages;
    EmptyPage *m_empty;
    QTreeView *m_list;
    QList<QAction *> m_actions; ///< of the selected scene
    QAction *m_up = nullptr;
    QAction *m_down = nullptr;
};

} // namespace workbench
