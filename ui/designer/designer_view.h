#pragma once

#include <QGraphicsView>

namespace workbench {

class NetworkScene;
class Workspace;

/// Mouse and keyboard on the column of cards: select, walk, drag, drop, zoom.
class DesignerView : public QGraphicsView
{
    Q_OBJECT

public:
    DesignerView(Workspace &workspace, NetworkScene *scene, QWidget *parent = nullptr);

    void showCard(const QString &id);

Q_SIGNALS:
    void renameRequested();
    void menuRequested(const QPoint &globalPosition);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &exposed) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    /// The card's id at a place of the viewport; empty between cards.
    QString idAt(const QPoint &position) const;
    void fitColumn();
    void walk(int steps);
    void setZoom(qreal zoom);
    void startDrag();
    void scrollNearEdge(int y);

    Workspace &m_workspace;
    NetworkScene *m_scene;
    QPoint m_pressPosition;
    QString m_pressedId; ///< the layer a drag would take along; empty when none was pressed
    qreal m_zoom = 1;
};

} // namespace workbench
