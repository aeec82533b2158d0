#pragma once

#include "core/document/json_reader.h"
#include "core/graph/network.h"

namespace workbench {

// Private to core's sources: a network as the keys "input", "layers" and "folded" of an object.

void readNetwork(JsonReader &owner, Network &network);
void writeNetwork(Json &json, const Network &network);

} // namespace workbench
