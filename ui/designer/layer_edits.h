#pragma once

#include "core/document/document.h"

namespace workbench {

// The edits a person makes on layers: each one undo step with a name, and the selection where the eye expects
// it.

/// Adds a layer of this type below `after` (a layer or `inputId`) and selects it.
void addLayerAfter(Document &document, const QString &after, const LayerDescriptor &descriptor);

/// Deletes the layers and selects the one that takes the place of the first.
void deleteLayers(Document &document, const std::vector<QString> &ids);

/// The network with a wire from one layer (or `inputId`) into another: a join reads it too, others read it
/// instead. With `oldTo` it is one that went into that layer. Fails on a wire that cannot be made.
Result<Network> withWire(Network network, const QString &from, const QString &oldTo, const QString &newTo);

/// Makes that wire.
Result<void> moveWire(Document &document, const QString &from, const QString &oldTo, const QString &newTo);

/// Copies of the selected layers, wired among themselves as those are, below the last of them; selected.
void duplicateLayers(Document &document);

/// Puts layers below the selected one and selects them.
void pasteLayers(Document &document, const std::vector<Layer> &layers, const QString &text);

/// The layers in a text from the clipboard: as `layersText` writes them, a whole project, or PyTorch source.
Result<std::vector<Layer>> layersIn(const QString &text, const Shape &input);

/// Moves the layer so that it stands below `after`.
void moveLayerAfter(Document &document, const QString &id, const QString &after);

/// Renames the layer, or says why that name cannot be.
Result<void> renameLayerTo(Document &document, const QString &id, const QString &newId);

} // namespace workbench
