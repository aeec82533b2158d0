#pragma once

#include "core/document/document.h"

#include <QAction>

namespace workbench {

class DesignerView;
class NetworkScene;

/// What can be done with groups of layers, for menus and keys. Lives beside the view it acts on.
class GroupActions : public QObject
{
    Q_OBJECT

public:
    GroupActions(Document &document, NetworkScene &scene, DesignerView &view, QObject *parent);

    QList<QAction *> all() const { return m_all; }
    /// Enables what the selection allows.
    void update();
    /// Opens an editor over the name of the selected layer's group.
    void rename();

private:
    QAction *add(const QString &name, const QString &icon, const QString &text, const QKeySequence &shortcut,
                 const std::function<void()> &run);
    void askRepeat();

    Document &m_document;
    NetworkScene &m_scene;
    DesignerView &m_view;
    QList<QAction *> m_all;
    QAction *m_group;
    QAction *m_fold;
    QList<QAction *> m_forGroup; ///< need a layer that is in a group
};

} // namespace workbench
