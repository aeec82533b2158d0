#pragma once

#include "core/document/document.h"

namespace workbench {

// The edits a person makes on layers: each one undo step with a name, and the selection where the eye expects
// it.

/// Adds a layer of this type below `after` (a layer or `inputId`) and selects it.
void addLayerAfter(Document &document, const QString &after, const LayerDescriptor &descriptor);

/// Deletes the layer and selects the one that takes its place.
void deleteLayer(Document &document, const QString &id);

/// A copy with the same parameters and inputs below the layer, selected.
void duplicateLayer(Document &document, const QString &id);

/// Moves the layer so that it stands below `after`.
void moveLayerAfter(Document &document, const QString &id, const QString &after);

/// The layer it would stand below after a step up or down; none at the ends.
std::optional<QString> targetAbove(const Network &network, const QString &id);
std::optional<QString> targetBelow(const Network &network, const QString &id);

/// Renames the layer, or says why that name cannot be.
Result<void> renameLayerTo(Document &document, const QString &id, const QString &newId);

} // namespace workbench
