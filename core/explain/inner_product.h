#pragma once

#include "core/explain/checked_result.h"
#include "core/explain/layer_numbers.h"
#include "core/layers/analysis.h"

namespace workbench {

/// A Linear layer with its numbers for one sample.
struct LinearNumbers
{
    LayerNumbers numbers;
    std::int64_t inputs = 0;
    std::int64_t outputs = 0;
    /// How the inputs lie: the map that was flattened, or one row.
    Shape map = Shape::image(1, 1, 1);

    std::span<const float> weights(std::int64_t output) const;
    std::span<const float> values() const { return numbers.input->values; }
};

/// The observed layer; `map` has as many elements as it has inputs, or is not taken.
Result<LinearNumbers> linearNumbersOf(const ObservationPointer &observation, const Shape &map);

/// The map that a flat layer's input was flattened from, in its order; flat where there was none, or where
/// values were mixed since.
Shape mapBeforeFlatten(const Network &network, const NetworkAnalysis &analysis, const QString &layer);

/// One output of a Linear layer, worked out in float64.
struct WorkedInnerProduct : CheckedResult
{
    std::vector<double> products;    ///< weight · input
    std::vector<double> channelSums; ///< of the products over each channel of the map
    double bias = 0;
};

WorkedInnerProduct workInnerProduct(const LinearNumbers &linear, std::int64_t output);

/// The places of the at most `most` largest products above zero, or of the smallest below, the furthest from
/// zero first.
std::vector<std::size_t> largestContributions(std::span<const double> products, bool positive,
                                              std::size_t most);

} // namespace workbench
