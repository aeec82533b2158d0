#pragma once

#include "ui/scenes/presentation.h"
#include "ui/scenes/scenes.h"

class QAction;
class QMenu;

namespace workbench {

/// What menus and keys do with scenes and presenting. While presenting, Page Down, Page Up and the digits
/// alone are enough; a field that is typed in keeps its keys.
class SceneActions : public QObject
{
    Q_OBJECT

public:
    SceneActions(Scenes &scenes, Presentation &presentation, QWidget *window);

    QAction *addAction() const { return m_add; }
    QAction *presentAction() const { return m_present; }
    /// Presenting, and below it the scenes.
    void fill(QMenu *menu);

Q_SIGNALS:
    void settingsWanted();

private:
    QAction *make(const QString &name, const QString &icon, const QString &text);
    void makeRecalls();
    void updateKeys();
    void update();

    Scenes &m_scenes;
    Presentation &m_presentation;
    QAction *m_present;
    QAction *m_settings;
    QAction *m_pointer;
    QAction *m_add;
    QAction *m_next;
    QAction *m_previous;
    QList<QAction *> m_recalls; ///< of the first nine
};

} // namespace workbench
