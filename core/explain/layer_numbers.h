#pragma once

#include "core/explain/observed_planes.h"

#include <span>

namespace workbench {

/// A layer of one input with all its numbers for one sample, as LibTorch has them. They are shared and never
/// change.
struct LayerNumbers
{
    Layer layer;
    PlanesPointer input;
    PlanesPointer output;
    std::shared_ptr<const NamedTensors> tensors;
    /// Of a normalisation that is seen with a batch; null otherwise.
    std::shared_ptr<const Result<NormPass>> norm = nullptr;

    /// A weight or buffer; empty where the layer has none of that name.
    std::span<const float> tensor(const QString &name) const;
    /// PyTorch's defaults filled in.
    Arguments arguments() const;
    bool isFlat() const { return input->count == 1 && input->height == 1; }
};

/// The observed layer; fails where it has several inputs, or no numbers.
Result<LayerNumbers> layerNumbersOf(const ObservationPointer &observation);

/// The same of a layer whose output has its input's size.
Result<LayerNumbers> sameSizeNumbersOf(const ObservationPointer &observation);

} // namespace workbench
