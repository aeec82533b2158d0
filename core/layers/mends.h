#pragma once

#include "core/layers/analysis.h"

namespace workbench {

/// One way to repair a half-built network.
struct Mend
{
    QString text;    ///< "Insert Flatten before fc1": button and undo text
    Network network; ///< the whole network, mended
};

/// What would take away the fault of a layer, best first, at most four. Each was tried: after it the layer
/// has no fault, nor has a layer above it. Empty for a layer without a fault of its own.
std::vector<Mend> mendsFor(const Network &network, const NetworkAnalysis &analysis, const QString &layer);

/// What makes a sound network end in one value for each class; none where it does, or has faults.
std::optional<Mend> mendForClasses(const Network &network, const NetworkAnalysis &analysis,
                                   std::int64_t classes);

} // namespace workbench
