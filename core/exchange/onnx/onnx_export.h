#pragma once

#include "core/exchange/onnx/onnx_model.h"
#include "core/exchange/trained_model.h"

namespace workbench {

struct OnnxOptions
{
    /// The network takes pixels from 0 to 255 and brings them to its own range itself.
    bool withPreprocessing = false;
    /// Its outputs are probabilities, whatever the network's own are.
    bool withSoftmax = false;
};

/// The network as a graph of ONNX operators (opset 13, IR 7), as it is in evaluation: one input "input" of
/// any number of images [batch, channels, height, width], one output "output" [batch, classes]. Values and
/// nodes have the layers' ids. Metadata: class names, preprocessing, the project, and how it was trained.
/// Fails on a network with a fault.
Result<OnnxModel> onnxModel(const TrainedModel &trained, const OnnxOptions &options = {});

} // namespace workbench
