#pragma once

#include "core/document/document.h"

#include <QAction>

class QPainter;

namespace workbench {

class DesignerView;
class NetworkScene;

/// What can be done with the selected layers and with the network as a picture, for menus and keys. Lives
/// beside the view it acts on.
class LayerActions : public QObject
{
    Q_OBJECT

public:
    LayerActions(Document &document, NetworkScene &scene, DesignerView &view, QObject *parent);

    QList<QAction *> all() const { return m_all; }
    /// Enables what the selection allows.
    void update();
    /// Opens an editor over the selected layer's name.
    void rename();

Q_SIGNALS:
    /// A sentence for the status bar.
    void said(const QString &sentence);

private:
    void makeActions();
    QAction *add(const QString &name, const QString &icon, const QString &text, const QKeySequence &shortcut,
                 void (LayerActions::*run)());
    void addSeparator();
    void duplicate();
    void remove();
    void copy();
    void cut();
    void paste();
    void selectAll();
    void saveCards();
    void saveFigure();
    void savePictureAs(const QSizeF &size, const std::function<void(QPainter &)> &paint);
    void insertByTyping();
    void findByTyping();
    /// Marks the cards whose output shape goes with the selected layers.
    void showWhatDeletingChanges();
    /// The card's id below which the selected card stands after a step up (-1) or down (1); none at the ends.
    std::optional<QString> placeAfterStep(int step) const;
    void moveBy(int step);
    void moveUp() { moveBy(-1); }
    void moveDown() { moveBy(1); }

    Document &m_document;
    NetworkScene &m_scene;
    DesignerView &m_view;
    QList<QAction *> m_all;
    QAction *m_cut = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_rename = nullptr;
    QAction *m_duplicate = nullptr;
    QAction *m_delete = nullptr;
    QAction *m_moveUp = nullptr;
    QAction *m_moveDown = nullptr;
};

} // namespace workbench
