#pragma once

#include "ui/common/plot_export.h"
#include "ui/embedding/scatter.h"

namespace workbench {

/// The points with their classes, for paper: `what` is shown, and what came out.
PlotPicture embeddingPicture(const Scatter &scatter, const QString &what, const QString &result);

} // namespace workbench
