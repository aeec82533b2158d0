#pragma once

#include "core/graph/network.h"
#include "core/result.h"

namespace workbench {

/// Puts `layer` below the layer `after` (`inputId`: at the top): it reads `after`, and all that read `after`
/// now read it. The inputs of `layer` are set here. Between two layers of a group it belongs to that group.
void insertAfter(Network &network, const QString &after, Layer layer);

/// "conv" of "conv12"
QString stemOf(const QString &name);

/// Takes the layer out; its readers read its first input instead. Unknown ids are ignored.
void removeLayer(Network &network, const QString &id);

/// Gives a layer a new id everywhere. Fails, changing nothing, on an id that is invalid or taken.
Result<void> renameLayer(Network &network, const QString &id, const QString &newId);

/// Moves a layer so that it stands below `after`, taking it out of its old place as `removeLayer` would.
void moveAfter(Network &network, const QString &id, const QString &after);

/// Makes a layer read `inputs`. Fails, changing nothing, when one is unknown or not above the layer.
Result<void> setInputs(Network &network, const QString &id, const std::vector<QString> &inputs);

/// Puts copies of layers (each may read those before it in the list) below the layer `after` (`inputId`: at
/// the top): what read `after` now reads the last of them. A layer whose id is taken gets the next free one.
/// What the first of them reads becomes `after` for all of them; other inputs that are not among the layers
/// become `after` too, but further inputs of a join stay where such a layer lies above. Groups come along
/// under a free name, or become part of the group they are put into. Returns the layers' new ids.
std::vector<QString> pasteAfter(Network &network, const QString &after, const std::vector<Layer> &layers);

} // namespace workbench
