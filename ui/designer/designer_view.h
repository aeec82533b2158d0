#pragma once

#include "ui/designer/wire_gesture.h"

#include <QGraphicsView>

namespace workbench {

class Workspace;

/// Mouse and keyboard on the column of cards: select, walk, move cards, draw wires, drop, zoom.
class DesignerView : public QGraphicsView
{
    Q_OBJECT

public:
    DesignerView(Workspace &workspace, NetworkScene *scene, QWidget *parent = nullptr);

    void showCard(const QString &id);
    /// Opens an editor over a name that stands at `place` of the scene.
    void editName(const QString &name, const QRectF &place,
                  const std::function<Result<void>(const QString &)> &rename);
    void zoomIn() { setZoom(m_zoom * 1.2); }
    void zoomOut() { setZoom(m_zoom / 1.2); }
    /// Makes the whole network visible, as far as letters stay readable.
    void fitNetwork();
    void resetZoom() { setZoom(1); }

Q_SIGNALS:
    void renameRequested();
    void groupRenameRequested();
    void menuRequested(const QPoint &globalPosition);
    /// The part of the network in sight changed.
    void viewChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
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
    /// A card on its way to another place; without picture it was only pressed so far.
    struct CardMove
    {
        QString id;
        QPointF grip; ///< where in the card it is held
        QPixmap picture;
    };

    LayerCard *cardAt(const QPoint &position) const;
    void fitColumn();
    /// Folds or unfolds the selected layer's group.
    void fold(bool folded);
    void setZoom(qreal zoom);
    /// Of the drawing: the zoom, larger where all type is.
    qreal scale() const;
    void moveCard(const QPoint &position);
    void dropCard(const QPoint &position);
    void endGestures();
    void hover(const QPoint &position);
    void showTarget(const QPoint &position);
    void scrollNearEdge(int y);
    void drawHover(QPainter &painter) const;

    Workspace &m_workspace;
    NetworkScene *m_scene;
    WireGesture m_wire;
    QPoint m_pressPosition;
    QPoint m_mousePosition;
    std::optional<CardMove> m_move;
    std::optional<QPoint> m_pan; ///< where the mouse was last while it moves the view
    QString m_hovered;           ///< the card whose port is shown
    qreal m_zoom = 1;
};

} // namespace workbench
