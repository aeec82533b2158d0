#pragma once

#include "core/exchange/onnx/onnx_model.h"
#include "core/graph/shape.h"

#include <optional>

namespace workbench {

/// Integers a file works with to find sizes: what Shape, Gather, Concat and their kin make.
struct OnnxNumbers
{
    std::vector<std::int64_t> sizes;                 ///< empty: one number
    std::vector<std::optional<std::int64_t>> values; ///< none: the number of images in the batch

    bool isList() const { return sizes.size() == 1; }
    bool operator==(const OnnxNumbers &) const = default;

    static OnnxNumbers list(std::vector<std::optional<std::int64_t>> values)
    {
        return {{std::int64_t(values.size())}, std::move(values)};
    }
};

/// The numbers of an I64 tensor; none where it is of another type or too long to be sizes.
std::optional<OnnxNumbers> onnxNumbers(const TensorData &tensor);
/// A sample's sizes behind the batch's.
OnnxNumbers onnxSizes(const Shape &shape);

/// Whether operators of that type make numbers of numbers.
bool isOnnxArithmetic(const QString &type);
/// What the node makes of its inputs, in their order; `inputs` of those left out are empty lists. None where
/// it is not an arithmetic that is known here.
std::optional<OnnxNumbers> onnxArithmetic(const OnnxNode &node, const std::vector<OnnxNumbers> &inputs);

} // namespace workbench
