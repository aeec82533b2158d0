#pragma once

#include "ui/common/workspace.h"
#include "ui/export/exporter.h"

namespace workbench {

/// The report of the run in `folder`, on the data set at hand where the run had that, else on its own, which
/// is read first. GUI thread; the work is done on the exporter's.
Exporter::Work reportWork(const Workspace &workspace, const QString &folder, const QString &path);

/// For a file dialog.
QString reportFilter();

} // namespace workbench
