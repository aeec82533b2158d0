#include "core/explain/worked_softmax.h"

#include "core/explain/checked_result.h"

#include <algorithm>
#include <cmath>

namespace workbench {

SoftmaxSet softmaxSetOf(const LayerNumbers &numbers, std::int64_t plane, Pixel pixel)
{
    const Planes &input = *numbers.input;
    const auto dim = numbers.arguments().integer("dim");
    const auto placeOf = [&](std::int64_t channel, std::int64_t row, std::int64_t column) {
        return std::size_t((channel * input.height + row) * input.width + column);
    };
    SoftmaxSet set;
    // Of a flat input, the features are the columns; of an image, dimensions 1 to 3 or −3 to −1.
    if (numbers.isFlat() || dim == 3 || dim == -1) {
        for (std::int64_t column = 0; column < input.width; ++column)
            set.places.push_back(placeOf(plane, pixel.row, column));
        set.chosen = std::size_t(pixel.column);
    } else if (dim == 2 || dim == -2) {
        for (std::int64_t row = 0; row < input.height; ++row)
            set.places.push_back(placeOf(plane, row, pixel.column));
        set.chosen = std::size_t(pixel.row);
    } else {
        for (std::int64_t channel = 0; channel < input.count; ++channel)
            set.places.push_back(placeOf(channel, pixel.row, pixel.column));
        set.chosen = std::size_t(plane);
    }
    return set;
}

WorkedSoftmax workSoftmax(std::span<const float> logits)
{
    WorkedSoftmax worked;
    if (logits.empty())
        return worked;
    worked.maximum = double(*std::max_element(logits.begin(), logits.end()));
    for (const float logit : logits) {
        SoftmaxRow row;
        row.logit = double(logit);
        row.shifted = row.logit - worked.maximum;
        row.exponential = std::exp(row.shifted);
        worked.sum += row.exponential;
        worked.rows.push_back(row);
    }
    for (auto &row : worked.rows) {
        row.probability = row.exponential / worked.sum;
        row.logarithm = row.shifted - std::log(worked.sum);
    }
    return worked;
}

double softmaxRounding(const WorkedSoftmax &softmax, std::size_t row)
{
    // Rounding `shifted` changes its exponential relatively by as much; the sum has a rounding for each
    // class.
    const double roundings = 8 + std::abs(softmax.rows[row].shifted) + double(softmax.rows.size());
    constexpr double smallest = 1e-37; // below, float32 has fewer digits
    return floatRounding * roundings * softmax.rows[row].probability + smallest;
}

double logSoftmaxRounding(const WorkedSoftmax &softmax, std::size_t row)
{
    const double size =
        std::abs(softmax.rows[row].logit) + std::abs(softmax.maximum) + std::log(double(softmax.rows.size()));
    return floatRounding * (4 * size + 8 + double(softmax.rows.size()));
}

WorkedCrossEntropy workCrossEntropy(const WorkedSoftmax &softmax, std::int64_t label, double smoothing)
{
    WorkedCrossEntropy worked;
    worked.ofClass = -softmax.rows[std::size_t(label)].logarithm;
    for (const auto &row : softmax.rows)
        worked.ofAll -= row.logarithm / double(softmax.rows.size());
    worked.loss = (1 - smoothing) * worked.ofClass + smoothing * worked.ofAll;
    return worked;
}

} // namespace workbench
