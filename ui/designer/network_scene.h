#pragma once

#include "core/graph/groups.h"
#include "ui/designer/group_frame.h"
#include "ui/designer/layer_card.h"
#include "ui/designer/wires.h"

#include <QGraphicsScene>
#include <QSet>

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

    /// The input's card and those of all layers, from top to bottom.
    const std::vector<LayerCard *> &cards() const { return m_cards; }
    void setColumnWidth(qreal width);
    /// The one that shows the layer, its own or its folded group's; null for an unknown id.
    LayerCard *card(const QString &id) const;
    /// The card at a place of the scene; null between cards.
    LayerCard *cardAt(const QPointF &position) const;
    /// The card at a place or less than `reach` from it.
    LayerCard *cardNear(const QPointF &position, qreal reach) const;
    /// The frame of the unfolded group of that name, and the one whose header is at a place; null for none.
    GroupFrame *frame(const QString &group) const;
    GroupFrame *headerAt(const QPointF &position) const;
    /// The ids of the two ends of the wire whose arrow is at a place; none where there is none, or where it
    /// leads into a folded group.
    std::optional<std::pair<QString, QString>> arrowAt(const QPointF &position) const;
    /// Marks the cards of these layers: an edit about to be made would change their outputs.
    void showAffected(const QSet<QString> &ids);
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
    void helpEvent(QGraphicsSceneHelpEvent *event) override;
    void drawBackground(QPainter *painter, const QRectF &exposed) override;

private:
    std::size_t placeOf(const QString &id) const;
    /// A card of its own, or the one that shows this layer already.
    LayerCard *cardFor(const LayerAnalysis &analysis, LayerCard *old);
    void makeCards(QHash<QString, LayerCard *> old);
    void makeFrames();
    /// Stands the frames around their cards.
    void placeFrames();
    /// The places of the cards that begin (or end) a frame.
    QSet<std::size_t> framePlaces(std::size_t Group::*end) const;
    LayerCard *newCard(const CardContent &content);
    CardTexts textsOf(const CardContent &content) const;
    void place();
    QRectF hintRect() const;

    Workspace &m_workspace;
    /// What a layer's card was made from: where this is unchanged, the card is.
    struct Shown
    {
        Layer layer;
        LayerAnalysis analysis;
        bool operator==(const Shown &) const = default;
    };

    std::vector<LayerCard *> m_cards;     ///< the input first, then the network's order; owned by the scene
    QHash<QString, std::size_t> m_places; ///< of `m_cards`, by id
    QHash<QString, Shown> m_shown;
    std::vector<Group> m_groups;
    std::vector<GroupFrame *> m_frames; ///< of the groups that are not folded; owned by the scene
    WireItem *m_wires;
    QGraphicsRectItem *m_mark;
    qreal m_width = 300;
};

} // namespace workbench
