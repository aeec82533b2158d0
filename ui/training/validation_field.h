#pragma once

#include "core/document/document.h"
#include "ui/properties/parameter_editor.h"

namespace workbench {

// The share of the training images that validates, in percent: two panels edit it.

/// Its parameter is called as in the project file.
ParameterField validationField();
double validationPercent(const Project &project);
void setValidationPercent(Document &document, double percent);

} // namespace workbench
