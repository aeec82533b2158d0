#pragma once

#include "core/layers/analysis.h"

namespace workbench {

/// What is allowed but hardly meant.
struct NetworkWarning
{
    QString layer;
    QString message;
};

/// Layers with 10 million parameters or more, with the reason why there are so many.
std::vector<NetworkWarning> warningsOf(const Network &network, const NetworkAnalysis &analysis);

} // namespace workbench
