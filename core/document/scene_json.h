#pragma once

#include "core/document/json_reader.h"
#include "core/document/scene.h"

namespace workbench {

// Private to core's sources: the scenes of a project file.

/// Reads "scenes", where it is there.
void readScenes(JsonReader &owner, QList<Scene> &scenes);
Json jsonOf(const Scene &scene);

} // namespace workbench
