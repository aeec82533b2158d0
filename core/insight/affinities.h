#pragma once

#include "core/result.h"

#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace workbench {

class Workers;

/// How much each point is another's neighbour: a symmetric distribution over all pairs.
struct Affinities
{
    std::int64_t count = 0;  ///< of points
    std::int64_t stride = 0; ///< numbers of a row: `count`, filled up with zeros for TsneKernel
    std::vector<float> values;
    std::vector<double> perplexities; ///< reached by each point's own distribution

    const float *row(std::int64_t point) const { return values.data() + point * stride; }
};

/// For t-SNE (core/insight/tsne.h): around each point a normal distribution over the others, as wide as it
/// takes to reach the perplexity, which is 2 to the power of its entropy in bits: about how many neighbours
/// count. Then the mean of both directions of a pair, over the number of points. `values`: points × `width`,
/// 3 points or more. None where it was stopped.
std::optional<Affinities> affinitiesOf(std::span<const float> values, std::int64_t width, double perplexity,
                                       Workers &workers, const std::stop_token &stop = {});

} // namespace workbench
