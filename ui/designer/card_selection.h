#pragma once

#include "core/document/document.h"

#include <QPointF>

namespace workbench {

class LayerCard;
class NetworkScene;

// What keys and clicks on the cards select. A folded group's card stands for all its layers.

/// Selects the card so many steps below the selected one (above: negative), as far as there are cards.
/// `extend` keeps what is selected.
void walkCards(Document &document, const NetworkScene &scene, int steps, bool extend);

/// A click on a card: Shift selects all up to it, Ctrl adds it or takes it away.
void selectCard(Document &document, const LayerCard &card, Qt::KeyboardModifiers modifiers);

/// A press on a group's header, which selects it, or on the mark that folds or unfolds it. False where there
/// is none.
bool pressGroup(Document &document, const NetworkScene &scene, const QPointF &place);

} // namespace workbench
