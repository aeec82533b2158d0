#pragma once

#include <QString>
#include <cstdint>
#include <map>
#include <vector>

namespace workbench {

/// Numbers to be drawn as a row of small pictures, on one common scale.
struct Planes
{
    std::int64_t count = 0;
    std::int64_t height = 0;
    std::int64_t width = 0;
    std::vector<float> values; ///< count × height × width

    const float *plane(std::int64_t index) const { return values.data() + index * height * width; }
    float at(std::int64_t index, std::int64_t row, std::int64_t column) const
    {
        return plane(index)[row * width + column];
    }
    bool operator==(const Planes &) const = default;
};

/// A tensor's numbers, row-major.
struct TensorValues
{
    std::vector<std::int64_t> sizes;
    std::vector<float> values;
    bool operator==(const TensorValues &) const = default;
};

/// Weights and buffers of one layer by PyTorch's names: "weight", "running_mean".
using NamedTensors = std::map<QString, TensorValues>;

} // namespace workbench
