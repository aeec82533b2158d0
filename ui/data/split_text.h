#pragma once

#include "ui/common/workspace.h"

namespace workbench {

/// Where the test images come from and what becomes of them, in a sentence or two.
QString testPartText(const DataSet &data);

/// Why there is nothing to be seen of the data set; empty when it is there.
QString missingDataText(const Workspace &workspace);

} // namespace workbench
