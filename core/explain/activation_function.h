#pragma once

#include "core/explain/layer_numbers.h"

#include <functional>

namespace workbench {

/// An activation with its parameters filled in, worked out in float64.
struct ActivationFunction
{
    std::function<double(double)> value;
    std::function<double(double)> derivative; ///< LibTorch's choice where there is none: at a kink
    QString formula;                          ///< "max(0, %1)"
    /// What float32, and LibTorch's approximations of exp, erf and tanh, change at most, for an argument of
    /// size 1.
    double rounding = 0;

    /// Of a result at `argument`.
    double roundingAt(double argument) const;
};

/// Types that `activationFunction` knows.
const QStringList &activationTypes();

/// The layer's function in one channel (PReLU may have a slope for each).
ActivationFunction activationFunction(const LayerNumbers &numbers, std::int64_t channel);

/// Less slope than this lets next to nothing of a gradient through.
inline constexpr double saturatedSlope = 0.01;

/// How many values an activation makes zero, or answers with next to no slope.
struct ActivationShares
{
    std::int64_t count = 0;
    std::int64_t zeros = 0; ///< outputs that are exactly zero
    std::int64_t saturated = 0;
};

ActivationShares activationShares(const ActivationFunction &function, std::span<const float> inputs,
                                  std::span<const float> outputs);

} // namespace workbench
