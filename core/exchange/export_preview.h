#pragma once

#include "core/exchange/export.h"

namespace workbench {

/// One file of what an export writes, as people read it: text as it is, tensors and graphs as tables.
struct PreviewFile
{
    QString name; ///< empty: the only file
    QString text;
};

/// What the export would write. Writes nothing, and makes no model. Not for the GUI thread.
Result<std::vector<PreviewFile>> exportPreview(const TrainedModel &model, const ExportWish &wish);

} // namespace workbench
