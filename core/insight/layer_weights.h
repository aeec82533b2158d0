#pragma once

#include "core/insight/planes.h"
#include "core/layers/analysis.h"

#include <QString>
#include <optional>

namespace workbench {

/// What is seen of the layers' weights: themselves, the gradient of the last batch, or how far training has
/// moved them since the run began, or since the last complete epoch.
enum class WeightView { Weights, Gradients, SinceStart, SinceEpoch };

/// A layer's tensor `weight`, or what the view shows in its place. As PyTorch has it: [out_channels,
/// in_channels/groups, height, width] (ConvTranspose2d: [in_channels, out_channels/groups, height, width]),
/// [out_features, in_features], or [channels].
struct LayerWeights
{
    WeightView view = WeightView::Weights;
    TensorValues tensor;    ///< no sizes: not known; of a large one the first rows
    std::int64_t rows = 0;  ///< the first size of the whole tensor
    float networkReach = 0; ///< the largest absolute value of this view in the weights of all layers
};

/// A weight as pictures on one scale, `perFirst` of them for each first index of the tensor.
struct WeightPictures
{
    Planes planes;
    std::int64_t perFirst = 1;
    bool isMatrix = false; ///< one picture: a row for each first index
};

/// The kernels of a convolution; where a kernel is a single number, and for Linear, a matrix. `source`: the
/// maps [channels, height, width] whose values a Linear layer reads in order; it is drawn as pictures of them
/// then.
WeightPictures picturesOf(const TensorValues &weight, const std::optional<Shape> &source = {});

/// The maps that `layer`, a Linear, reads behind a Flatten and layers that leave each value in its place;
/// none where it reads something else.
std::optional<Shape> flattenedMaps(const Network &network, const NetworkAnalysis &analysis,
                                   const QString &layer);

/// The Euclidean norm of each group of `perGroup` planes.
std::vector<double> normsOf(const Planes &planes, std::int64_t perGroup);

/// The mean absolute value of each plane.
std::vector<double> strengthsOf(const Planes &planes);

/// Positions of `values`, the largest first; equal ones stay in order.
std::vector<std::int64_t> largestFirst(const std::vector<double> &values);

/// Groups of `perGroup` planes in another order.
Planes inOrder(const Planes &planes, std::int64_t perGroup, const std::vector<std::int64_t> &order);

/// The rows of a single plane in another order.
Planes rowsInOrder(const Planes &plane, const std::vector<std::int64_t> &order);

} // namespace workbench
