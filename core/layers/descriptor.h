#pragma once

#include "core/graph/network.h"
#include "core/layers/sliding_window.h"
#include "core/result.h"

#include <functional>
#include <memory>

namespace workbench {

struct Operation; // core/engine/operation.h: the executable layer, the only part of a descriptor that knows
                  // LibTorch

enum class LayerCategory {
    Convolution,
    Pooling,
    Activation,
    Normalisation,
    Regularisation,
    DenseAndShape,
    Join
};

/// What a layer sees when it is asked about itself: its input shapes and its parameters with defaults filled
/// in.
struct LayerContext
{
    std::vector<Shape> inputs; ///< at least one
    Arguments arguments;

    const Shape &input() const { return inputs.front(); }
};

/// A trainable tensor or a buffer: name as PyTorch has it ("weight", "running_mean").
struct TensorInfo
{
    QString name;
    std::vector<std::int64_t> sizes;
    bool trainable = true;
    bool operator==(const TensorInfo &) const = default;
};

struct Cost
{
    std::vector<TensorInfo> tensors = {}; ///< in PyTorch's order
    std::int64_t macs = 0;                ///< multiply-adds for one sample, bias not counted

    /// Number of trainable values.
    std::int64_t parameters() const;
    bool operator==(const Cost &) const = default;
};

/// A layer type is one descriptor: palette, property panel, project file, command line, engine and exports
/// read it. `inferShape` is asked first; the rest only about layers whose shape it could tell.
struct LayerDescriptor
{
    QString type; ///< PyTorch's name
    LayerCategory category;
    QString idStem;      ///< "conv" gives conv1, conv2, ...
    const char *purpose; ///< one sentence for the palette, context "LayerPurpose"
    ParameterSpecs parameters = {};
    std::size_t minimumInputs = 1;
    std::size_t maximumInputs = 1;

    /// One sample's output shape, or one sentence about what does not fit and why.
    std::function<Result<Shape>(const LayerContext &)> inferShape;
    std::function<Cost(const LayerContext &)> cost;
    std::function<std::vector<FormulaLine>(const LayerContext &)> formula;
    /// The parameters in a few words: "6 kernels 5 × 5, padding 2". Must not need valid shapes.
    std::function<QString(const Arguments &)> summary;
    /// The PyTorch that makes the layer, without "self.x = ": "nn.Conv2d(1, 6, kernel_size=5, padding=2)";
    /// for a join the expression in forward(): "conv2 + pool1".
    std::function<QString(const LayerContext &, const Layer &)> python;
    std::function<Reach(const LayerContext &)> reach;
    /// The window of a convolution or pooling; none for other layers.
    std::function<std::optional<SlidingWindow>(const LayerContext &)> slidingWindow;
    std::function<std::shared_ptr<Operation>(const LayerContext &)> build;

    QString purposeText() const;
};

/// "Convolution", "Pooling", ... in the language in use.
QString categoryName(LayerCategory category);

} // namespace workbench
