#pragma once

#include "core/exchange/safetensors.h"

namespace workbench {

/// How far the weights of one layer lie apart in two models.
struct LayerDifference
{
    QString layer;
    double distance = 0; ///< Euclidean, over all numbers of the layer
    double norm = 0;     ///< of the first model's

    /// The distance measured by the first model's norm; infinite where that is 0 and the other is not.
    double share() const;
    bool operator==(const LayerDifference &) const = default;
};

/// Of two models of one network, the layer that differs most by its share first. Counters do not count.
std::vector<LayerDifference> weightDifferences(const TensorMap &one, const TensorMap &other);

} // namespace workbench
