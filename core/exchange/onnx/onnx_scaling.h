#pragma once

#include "core/document/project.h"
#include "core/exchange/onnx/onnx_model.h"
#include "core/result.h"

namespace workbench {

/// How the pixels of a file become what its first layer reads, channel by channel: pixel times factor plus
/// offset.
struct OnnxScaling
{
    std::vector<double> factors;
    std::vector<double> offsets;
    bool isOfBytes = false; ///< pixels are 0 to 255, not 0 to 1
};

/// Takes the constants with which the image is scaled out of the beginning of a graph: products, sums,
/// differences and quotients with constants; where the metadata say that the file takes bytes, a convolution
/// of one pixel as well, which our exports write. The graph's input becomes what they made of it.
OnnxScaling takeOnnxScaling(OnnxGraph &graph, std::int64_t channels, bool isOfBytes);

/// The normalization that does as much: of pixels between 0 and 1, before which `outer` was done by whoever
/// used the file. Fails where a factor is 0 or below.
Result<Normalization> normalizationOf(const OnnxScaling &scaling, const Normalization &outer);

} // namespace workbench
