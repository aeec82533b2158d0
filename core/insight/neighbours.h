#pragma once

#include "core/insight/layer_features.h"

namespace workbench {

/// How far two samples are from each other in a layer's space.
enum class FeatureDistance {
    /// 1 − the cosine of the angle between them: which features answer, however strongly. What "Deep
    /// k-Nearest
    /// Neighbors" (Papernot and McDaniel 2018) compares, since the length mostly tells how bright and clear a
    /// picture is. Between 0 and 2; 1 where one of them is all zeros.
    Cosine,
    /// The length of the difference: what t-SNE and PCA keep.
    Euclidean
};

struct Neighbour
{
    std::size_t row = 0; ///< among the features
    SampleId sample = {};
    double distance = 0;
    bool operator==(const Neighbour &) const = default;
};

/// The `count` samples of `features` that are nearest to the sample `asked`, whose own numbers are `values`
/// (it need not be one of them): exactly, by ascending distance, of two alike the one that comes first;
/// `asked` itself is left out. Any thread: 60 000 samples of 512 numbers take some ten milliseconds.
std::vector<Neighbour> nearestNeighbours(const LayerFeatures &features, SampleId asked,
                                         std::span<const float> values, std::size_t count,
                                         FeatureDistance distance = FeatureDistance::Cosine);

} // namespace workbench
