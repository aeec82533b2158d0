#pragma once

#include "core/result.h"

#include <vector>

namespace workbench {

/// How a network is trained on this machine. All give the same numbers within rounding.
struct PlanChoice
{
    enum class Kind {
        Plain,    ///< LibTorch, layer by layer: the reference
        Replicas, ///< LibTorch, each worker a part of the batch
        Lanes,    ///< the convolutional part with kernels of our own (engine/lanes), the rest by LibTorch
    };

    Kind kind = Kind::Plain;
    int workers = 1; ///< threads of one operation (Plain), or threads that share a batch
    /// Images as [height][width][channels] after the first convolution; not of Lanes.
    bool channelsLast = false;

    /// "plain", "replicas:2", "lanes:2", "plain:2:channels-last".
    QString text() const;
    bool operator==(const PlanChoice &) const = default;
};

/// Reads what `text()` writes.
Result<PlanChoice> planFromText(const QString &text);

/// Why a run has its plan.
enum class PlanOrigin {
    Asked,      ///< somebody named it
    Reference,  ///< nothing to choose from, or too short a run to try others
    Remembered, ///< timed in an earlier run of this network on this machine
    Timed,      ///< timed when the run began
};

/// In words: "own kernels, 2 threads".
QString planDescription(const PlanChoice &choice);

} // namespace workbench
