#pragma once

#include <QWidget>

class QLabel;

namespace workbench {

class DesignerView;
class GroupActions;
class LayerActions;
class NetworkScene;
class Workspace;

/// The network as a column of cards under a line with its title and totals. `actions()` are for the Network
/// menu.
class DesignerPanel : public QWidget
{
    Q_OBJECT

public:
    explicit DesignerPanel(Workspace &workspace, QWidget *parent = nullptr);

    DesignerView &view() { return *m_view; }
    LayerActions &layerActions() { return *m_actions; }

    /// Where a card stands in the viewport of the view; empty for an unknown id.
    QRect cardRect(const QString &id) const;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void connectDocument();
    void networkChanged();
    void selectionChanged();
    /// What the selected card says and allows; does not scroll to it.
    void followSelection();
    void updateHeader();
    void updateWishes(bool visible);
    void selectFirstFault();

    Workspace &m_workspace;
    NetworkScene *m_scene;
    DesignerView *m_view;
    LayerActions *m_actions;
    GroupActions *m_groupActions;
    QLabel *m_title;
    QLabel *m_totals;
    QLabel *m_fault;
};

} // namespace workbench
