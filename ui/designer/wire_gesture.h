#pragma once

#include "ui/designer/network_scene.h"

namespace workbench {

/// A wire being drawn or moved with the mouse, from the press to the release. Belongs to the view.
class WireGesture
{
public:
    WireGesture(Document &document, NetworkScene &scene) : m_document(document), m_scene(scene) {}

    /// Begins where a port or an arrow is; false elsewhere. `place` is in the scene.
    bool begin(const QPointF &place);
    bool isActive() const { return !m_from.isEmpty(); }
    void moveTo(const QPointF &place);
    /// Makes the wire where one can be made.
    void finish();
    void cancel() { m_from.clear(); }
    /// Why no wire can end where the mouse is; empty where one can, and between cards.
    QString refusal() const { return m_refusal; }

    void paint(QPainter &painter) const;

    /// Where a wire is drawn from: the middle of a card's lower edge.
    static QPointF portOf(const LayerCard &card);
    static bool isAtPort(const LayerCard &card, const QPointF &place);

private:
    Document &m_document;
    NetworkScene &m_scene;
    QString m_from;   ///< layer or input the wire comes from; empty: no gesture
    QString m_oldTo;  ///< layer whose arrow was taken; empty for a new wire
    QString m_target; ///< card under the mouse; empty between cards and where it came from
    QString m_refusal;
    QPointF m_end;
};

} // namespace workbench
