#pragma once

#include "ui/designer/layer_card.h"
#include "ui/designer/wires.h"

#include <QGraphicsScene>

class QGraphicsRectItem;

namespace workbench {

class Workspace;

/// The column of cards with its wires. Follows the document: after a change only cards that say something
/// else are repainted.
class NetworkScene : public QGraphicsScene
{
    Q_OBJECT

public:
    explicit NetworkScene(Workspace &workspace, QObject *parent = nullptr);

    void setColumnWidth(qreal width);
    /// Null for an unknown id.
    LayerCard *card(const QString &id) const;
    /// The card at a place of the scene; null between cards.
    LayerCard *cardAt(const QPointF &position) const;
    /// The card's id below which a layer dropped at this height would stand.
    QString dropTarget(qreal y) const;
    /// Shows where a drop would go; `std::nullopt` hides it.
    void showInsertionMark(const std::optional<QString> &after);

    /// Takes cards and wires from the document.
    void synchronise();
    void updateInput();
    void updatePictures();
    void updateSelection();

protected:
    void drawBackground(QPainter *painter, const QRectF &exposed) override;

private:
    std::size_t placeOf(const QString &id) const;
    CardContent inputContent() const;
    void place();
    QRectF hintRect() const;

    Workspace &m_workspace;
    std::vector<LayerCard *> m_cards; ///< the input first, then the network's order; owned by the scene
    WireItem *m_wires;
    QGraphicsRectItem *m_mark;
    qreal m_width = 300;
};

} // namespace workbench
