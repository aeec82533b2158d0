#pragma once

#include "core/exchange/onnx/onnx_builder.h"
#include "core/exchange/onnx/onnx_operator.h"

namespace workbench {

/// How a convolution or pooling of a file slides over its input.
struct OnnxWindow
{
    IntegerPair kernel;
    IntegerPair stride{1, 1};
    IntegerPair dilation{1, 1};
    OnnxPads pads{0, 0, 0, 0}; ///< top, left, bottom, right

    IntegerPair extent() const { return SlidingWindow{kernel, stride, {}, dilation}.extent(); }
    /// Whether both sides of each axis have as much.
    bool isEven() const { return pads[0] == pads[2] && pads[1] == pads[3]; }
    bool isPadded() const { return pads != OnnxPads{0, 0, 0, 0}; }
    /// Whether it is what PyTorch calls padding "same".
    bool isSame() const;
};

/// Reads kernel_shape, strides, dilations, pads and auto_pad. `kernel` is the weight's, which the attribute
/// must agree with. Not for ConvTranspose, whose auto_pad means something else: there it must be NOTSET.
OnnxWindow readOnnxWindow(OnnxOperator &op, const Shape &input, std::optional<IntegerPair> kernel = {});
OnnxWindow readTransposedOnnxWindow(OnnxOperator &op, const Shape &input, IntegerPair kernel);

/// Height and width from the attribute `name`, within the limits; both `otherwise` where it is not there.
IntegerPair onnxPairOf(OnnxOperator &op, const char *name, std::int64_t otherwise, std::int64_t lowest);
/// The four pads of height and width behind the two that must be 0: an input of Pad.
OnnxPads onnxPadsOf(OnnxOperator &op, qsizetype input);
/// `input` with zeros around it (or cut, where negative), in a layer of its own; itself where there are none.
OnnxFeature onnxZeroPadded(OnnxOperator &op, const OnnxFeature &input, const OnnxPads &pads);

} // namespace workbench
