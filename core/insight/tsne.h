#pragma once

#include "core/data/source.h"

#include <span>

namespace workbench {

/// How long the descent is; the first steps exaggerate the affinities, so that clusters form.
inline constexpr int tsneSteps = 1000;
/// From where a similar picture left off.
inline constexpr int tsneStepsOn = 250;

struct TsneSettings
{
    double perplexity = 30;
    std::vector<float> start = {}; ///< points × 2: go on from there, without exaggeration; empty: from PCA
    int threads = 0;               ///< 0: as many as the machine has
};

/// The points in the plane after so many steps.
struct TsnePicture
{
    std::vector<float> positions = {}; ///< points × 2
    int step = 0;
    int steps = 0;         ///< in all
    double divergence = 0; ///< Kullback-Leibler, in nats; of the last picture only
};

/// Fewer points do not have so many neighbours: a third of the others.
double largestPerplexity(std::int64_t count);

/// t-SNE (van der Maaten and Hinton 2008, "Visualizing Data using t-SNE", JMLR 9): `values`, points ×
/// `width`, in a plane that keeps neighbourhoods. Exact, not by a tree: its time grows with the square of the
/// number of points. Of more than 50 numbers each point keeps its 50 first principal components, as the paper
/// does; it begins with the first two (Kobak and Berens 2019, "The art of using t-SNE for single-cell
/// transcriptomics"), with the learning rate of Belkina and others (2019, "Automated optimized parameters for
/// t-SNE ..."), so that the same points give the same picture, whatever the number of threads. `take` sees it
/// forming. Stopped during the descent it answers with the picture so far. Any thread.
Result<TsnePicture> tsne(std::span<const float> values, std::int64_t width, const TsneSettings &settings = {},
                         const LoadControl &control = {},
                         const std::function<void(const TsnePicture &)> &take = {});

} // namespace workbench
