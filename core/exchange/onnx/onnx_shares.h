#pragma once

#include <cstdint>
#include <vector>

namespace workbench {

/// Rows or columns that one output of an adaptive pooling reads: from ⌊i·n/m⌋ to ⌈(i + 1)·n/m⌉.
struct OnnxShare
{
    std::int64_t first;
    std::int64_t end;
};

inline OnnxShare onnxShare(std::int64_t index, std::int64_t size, std::int64_t parts)
{
    return {index * size / parts, ((index + 1) * size + parts - 1) / parts};
}

/// One row for each output, the share of each input in its mean: parts × size.
std::vector<float> averagingRows(std::int64_t size, std::int64_t parts);
/// The same, size × parts.
std::vector<float> averagingColumns(std::int64_t size, std::int64_t parts);

} // namespace workbench
