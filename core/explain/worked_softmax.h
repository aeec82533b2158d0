#pragma once

#include "core/explain/convolution_geometry.h"
#include "core/explain/layer_numbers.h"

#include <cstdint>
#include <span>
#include <vector>

namespace workbench {

/// One class on its way from logit to probability, in float64.
struct SoftmaxRow
{
    double logit = 0;
    double shifted = 0;     ///< minus the largest logit, so that exp cannot overflow
    double exponential = 0; ///< exp(shifted)
    double probability = 0; ///< exponential / sum
    double logarithm = 0;   ///< log(probability) = shifted − log(sum)
};

struct WorkedSoftmax
{
    double maximum = 0;
    double sum = 0; ///< of the exponentials
    std::vector<SoftmaxRow> rows;
};

/// Places, in the input's values, of those that a Softmax or LogSoftmax layer makes sum to 1 with one of
/// them.
struct SoftmaxSet
{
    std::vector<std::size_t> places;
    std::size_t chosen = 0; ///< which of them it is
};

SoftmaxSet softmaxSetOf(const LayerNumbers &numbers, std::int64_t plane, Pixel pixel);

WorkedSoftmax workSoftmax(std::span<const float> logits);

/// What float32 can make of a probability or its logarithm at most, beside exact arithmetic.
double softmaxRounding(const WorkedSoftmax &softmax, std::size_t row);
double logSoftmaxRounding(const WorkedSoftmax &softmax, std::size_t row);

/// PyTorch's CrossEntropyLoss of one sample: (1 − s)·(−log p of its class) + s·(mean of −log p).
struct WorkedCrossEntropy
{
    double ofClass = 0; ///< −log p of the true class
    double ofAll = 0;   ///< the mean of −log p over all classes
    double loss = 0;
};

WorkedCrossEntropy workCrossEntropy(const WorkedSoftmax &softmax, std::int64_t label, double smoothing);

/// The same by LibTorch. For a thread of its own; draws no random numbers.
Result<double> crossEntropyByLibTorch(std::span<const float> logits, std::int64_t label, double smoothing);

} // namespace workbench
