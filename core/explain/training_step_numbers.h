#pragma once

#include "core/exchange/safetensors.h"

#include <optional>
#include <span>

namespace workbench {

/// A recorded tensor's numbers, read where they lie.
std::span<const float> floatsOf(const TensorData &tensor);
/// Whether it stands for Python's None.
inline bool isNone(const TensorData &tensor)
{
    return tensor.bytes.isEmpty();
}
/// A state's counter; none where there is none.
std::optional<std::int64_t> countOf(const std::map<QString, TensorData> &state, const QString &name);

/// What a tensor's numbers are like, worked out in float64.
struct TensorSummary
{
    std::int64_t count = 0;
    std::int64_t finite = 0; ///< of those the rest is told
    double minimum = 0;
    double maximum = 0;
    double mean = 0;
    double norm = 0; ///< square root of the sum of squares
};
TensorSummary summaryOf(std::span<const float> values);
/// Length of the difference; both of the same size.
double distanceOf(const TensorData &one, const TensorData &other);

/// "[6, 1, 5, 5]", as PyTorch prints a size.
QString sizeText(const std::vector<std::int64_t> &sizes);
/// "[3, 0, 2, 4]": the indices of an element in the row-major order.
QString indexText(const std::vector<std::int64_t> &sizes, std::int64_t element);

} // namespace workbench
