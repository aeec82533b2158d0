#pragma once

#include "core/document/json_value.h"
#include "core/document/project.h"

namespace workbench {

// Private to core's sources: the project file's JSON, versions 1 and 2.

Json jsonOf(const Project &project);

/// Reads strictly; errors name the place as "where: layers[2].params".
Result<Project> projectOf(const Json &json, const QString &where);

} // namespace workbench
