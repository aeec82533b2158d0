#include "core/insight/tsne.h"

#include "core/engine/workers.h"
#include "core/insight/principal_components.h"
#include "core/insight/tsne_descent.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

struct TsneText
{
    Q_DECLARE_TR_FUNCTIONS(Tsne)
};

constexpr std::int64_t mostDimensions = 50;
/// The deviation of the first component where the descent begins.
constexpr double firstDeviation = 1e-4;
constexpr int exaggeratedSteps = 250;
constexpr double exaggeration = 12;
/// Between two pictures of the picture forming.
constexpr int stepsBetweenPictures = 10;

std::vector<float> startOf(const PrincipalComponents &components, std::int64_t count)
{
    const auto at = [&](std::int64_t point, std::int64_t axis) {
        return axis < components.dimensions
                   ? double(components.positions[std::size_t(point * components.dimensions + axis)])
                   : 0.0;
    };
    double squares = 0;
    for (std::int64_t point = 0; point < count; ++point)
        squares += at(point, 0) * at(point, 0);
    const double scale = firstDeviation / std::sqrt(squares / double(count));
    std::vector<float> start;
    for (std::int64_t point = 0; point < count; ++point) {
        start.push_back(float(at(point, 0) * scale));
        start.push_back(float(at(point, 1) * scale));
    }
    return start;
}

/// Steps down from `start`; `goesOn`: it is no first beginning.
TsnePicture descend(const Affinities &affinities, const std::vector<float> &start, bool goesOn,
                    Workers &workers, const LoadControl &control,
                    const std::function<void(const TsnePicture &)> &take)
{
    TsneDescent descent(affinities, start, workers);
    TsnePicture picture{.steps = goesOn ? tsneStepsOn : tsneSteps};
    while (picture.step < picture.steps && !control.stop.stop_requested()) {
        const bool exaggerates = !goesOn && picture.step < exaggeratedSteps;
        descent.step(exaggerates ? 0.5 : 0.8, exaggerates ? exaggeration : 1);
        ++picture.step;
        if (control.progress)
            control.progress(picture.step, picture.steps);
        if (take && picture.step % stepsBetweenPictures == 0) {
            picture.positions = descent.positions();
            take(picture);
        }
    }
    picture.positions = descent.positions();
    picture.divergence = descent.divergence();
    return picture;
}

} // namespace

double largestPerplexity(std::int64_t count)
{
    return double(count - 1) / 3;
}

Result<TsnePicture> tsne(std::span<const float> values, std::int64_t width, const TsneSettings &settings,
                         const LoadControl &control, const std::function<void(const TsnePicture &)> &take)
{
    const auto count = width > 0 ? std::ssize(values) / width : 0;
    if (count < 4)
        return failure(TsneText::tr("t-SNE takes 4 points or more"));
    if (settings.perplexity > largestPerplexity(count) || settings.perplexity < 1)
        return failure(TsneText::tr("the perplexity is to be between 1 and %1")
                           .arg(largestPerplexity(count), 0, 'g', 3));
    const auto components = principalComponents(values, width, std::min(width, mostDimensions), control.stop);
    if (!components)
        return tl::unexpected(components.error());
    const bool isWide = width > mostDimensions;
    const int threads = settings.threads > 0 ? settings.threads : int(std::thread::hardware_concurrency());
    Workers workers(std::max(1, threads));
    const auto affinities =
        affinitiesOf(isWide ? std::span<const float>(components->positions) : values,
                     isWide ? components->dimensions : width, settings.perplexity, workers, control.stop);
    if (!affinities)
        return failure(TsneText::tr("it was cancelled"));
    const bool goesOn = std::ssize(settings.start) == 2 * count;
    return descend(*affinities, goesOn ? settings.start : startOf(*components, count), goesOn, workers,
                   control, take);
}

} // namespace workbench
