#pragma once

#include "core/graph/parameters.h"
#include "core/insight/observation.h"

#include <random>

namespace workbench::test {

/// The same numbers on every machine.
class Random
{
public:
    explicit Random(std::uint64_t seed) : m_random(seed) {}

    std::int64_t from(std::int64_t low, std::int64_t high)
    {
        return low + static_cast<std::int64_t>(m_random() % static_cast<std::uint64_t>(high - low + 1));
    }
    IntegerPair pair(std::int64_t low, std::int64_t high) { return {from(low, high), from(low, high)}; }
    float real(double reach = 2) { return static_cast<float>(double(from(-1000, 1000)) / 1000 * reach); }
    std::vector<float> reals(std::int64_t count, double reach = 2)
    {
        std::vector<float> values;
        for (std::int64_t i = 0; i < count; ++i)
            values.push_back(real(reach));
        return values;
    }
    Planes planes(const Shape &shape)
    {
        return {shape.channels(), shape.height(), shape.width(), reals(shape.elements())};
    }
    /// Of few distinct numbers.
    Planes planes(const Shape &shape, std::int64_t low, std::int64_t high)
    {
        Planes made{shape.channels(), shape.height(), shape.width(), {}};
        for (std::int64_t i = 0; i < shape.elements(); ++i)
            made.values.push_back(static_cast<float>(from(low, high)) / 3);
        return made;
    }

private:
    std::mt19937_64 m_random;
};

} // namespace workbench::test
