#pragma once

#include "core/insight/attribution.h"

namespace workbench {

/// What the model says of a class while the pixels that a map calls important are taken away, or put in, the
/// most important ones first. A map that is right makes the first curve fall and the second rise early.
struct FidelityCurves
{
    std::vector<double> shares;   ///< of the pixels that are exchanged: from 0 to 1
    std::vector<float> deletion;  ///< probability of the class, at each share
    std::vector<float> insertion; ///< likewise
    double deletionArea = 0;      ///< under the curve, by trapezoids; in [0, 1], small is good
    double insertionArea = 0;     ///< large is good
};

/// Steps from none to all pixels; fewer where there are fewer pixels.
inline constexpr std::int64_t fidelitySteps = 32;

/// Deletion and insertion of Petsiuk, Das and Saenko, "RISE: Randomized Input Sampling for Explanation of
/// Black-box Models" (BMVC 2018). Deleted pixels get the picture's mean colour; insertion starts from the
/// blurred picture (deviation: a tenth of its longer side). `map`: one plane of the picture's size; pixels of
/// the same value go in reading order. Any thread; `stop` is answered between two layers.
Result<FidelityCurves> fidelityOf(const ExplainedModel &model, const Planes &pixels, std::int64_t target,
                                  const Planes &map, const std::stop_token &stop = {});

/// A map without meaning: every pixel another number, in the order of the seed.
Planes randomOrder(std::int64_t height, std::int64_t width, std::uint64_t seed);

/// Spearman's rank correlation of the magnitudes of two maps of one size, in [-1, 1]: how alike they are in
/// what they call important (Adebayo and others, "Sanity Checks for Saliency Maps", NeurIPS 2018). Values
/// that are equal share their mean rank. None where one of them is the same everywhere.
std::optional<double> rankCorrelation(const Planes &one, const Planes &other);

} // namespace workbench
