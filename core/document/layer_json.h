#pragma once

#include "core/document/json_reader.h"
#include "core/graph/network.h"

namespace workbench {

// Private to core's sources: layers as the project file and the clipboard have them.

/// `inputs` is left out where the layer reads `above` alone.
Json jsonOf(const Layer &layer, const QString &above);

/// Whether layers may read ids that are not among them.
enum class OutsideInputs { Refused, Allowed };

/// Reads the list "layers" of `owner` into `network`.
void readLayers(JsonReader &owner, Network &network, OutsideInputs outside);

} // namespace workbench
