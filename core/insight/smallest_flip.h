#pragma once

#include "core/insight/explained_model.h"

namespace workbench {

/// A change of a picture that makes the network answer another class.
struct SmallestFlip
{
    double epsilon = 0;        ///< by which every pixel is changed at most, in units of the range from 0 to 1
    Planes picture;            ///< the changed one, in [0, 1]
    std::int64_t from = 0;     ///< the class before
    std::int64_t to = 0;       ///< and after
    std::vector<float> before; ///< all probabilities
    std::vector<float> after;
};

/// How far, relatively, the largest epsilon that was seen to change nothing lies below the answer at most.
inline constexpr double flipPrecision = 1e-3;

/// The fast gradient sign method of Goodfellow, Shlens and Szegedy, "Explaining and Harnessing Adversarial
/// Examples" (ICLR 2015): x + ε·sign(∂ cross-entropy of the answered class / ∂x), held in [0, 1], with the
/// smallest ε that changes the answer. ε grows by a twelfth from a 2550th on until the answer is another; the
/// interval in between is then halved until it is small (`flipPrecision`). None where no ε up to 1 changes
/// the answer; fails where the gradient is 0 everywhere. Any thread; `stop` is answered between two layers.
Result<std::optional<SmallestFlip>> smallestFlip(const ExplainedModel &model, const Planes &pixels,
                                                 const std::stop_token &stop = {});

} // namespace workbench
