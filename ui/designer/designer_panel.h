#pragma once

#include <QWidget>

class QAction;
class QLabel;

namespace workbench {

class DesignerView;
class NetworkScene;
class Workspace;

/// The network as a column of cards under a line with its title and totals. `actions()` are for the Network
/// menu: renameLayer, duplicateLayer, deleteLayer, moveLayerUp, moveLayerDown.
class DesignerPanel : public QWidget
{
    Q_OBJECT

public:
    explicit DesignerPanel(Workspace &workspace, QWidget *parent = nullptr);

    DesignerView &view() { return *m_view; }

    /// Where a card stands in the viewport of the view; empty for an unknown id.
    QRect cardRect(const QString &id) const;

Q_SIGNALS:
    /// A sentence for the status bar.
    void said(const QString &sentence);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void addActions();
    QAction *addLayerAction(const QString &name, const QString &icon, const QString &text,
                            const QKeySequence &shortcut, void (DesignerPanel::*run)());
    void connectDocument();
    void networkChanged();
    void selectionChanged();
    void updateHeader();
    void updateActions();
    void updateWishes(bool visible);
    void selectFirstFault();

    void rename();
    void duplicate();
    void remove();
    void copy();
    void cut();
    void paste();
    void selectAll();
    void insertByTyping();
    void findByTyping();
    /// Marks the cards whose output shape goes with the selected layers.
    void showWhatDeletingChanges();
    void moveUp();
    void moveDown();

    Workspace &m_workspace;
    NetworkScene *m_scene;
    DesignerView *m_view;
    QLabel *m_title;
    QLabel *m_totals;
    QLabel *m_fault;
    QAction *m_cut = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_rename = nullptr;
    QAction *m_duplicate = nullptr;
    QAction *m_delete = nullptr;
    QAction *m_moveUp = nullptr;
    QAction *m_moveDown = nullptr;
};

} // namespace workbench
