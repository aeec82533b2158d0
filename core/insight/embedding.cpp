#include "core/insight/embedding.h"

#include "core/insight/principal_components.h"
#include "core/insight/set_predictions.h"

#include <algorithm>
#include <random>

namespace workbench {

namespace {

/// Directions whose points lie the other way round than before are turned.
void align(std::vector<float> &positions, const std::vector<float> &before)
{
    for (std::size_t axis = 0; axis < 2; ++axis) {
        double agreement = 0;
        for (std::size_t i = axis; i < positions.size(); i += 2)
            agreement += double(positions[i]) * double(before[i]);
        for (std::size_t i = axis; agreement < 0 && i < positions.size(); i += 2)
            positions[i] = -positions[i];
    }
}

Result<Embedding> embedByComponents(Embedding embedding, const EmbeddingPointer &before,
                                    const std::stop_token &stop)
{
    const LayerFeatures &features = *embedding.features;
    const auto components = principalComponents(features.values, features.width, 2, stop);
    if (!components)
        return tl::unexpected(components.error());
    const auto dimensions = std::size_t(components->dimensions);
    embedding.positions.assign(2 * features.samples.size(), 0);
    for (std::size_t i = 0; i < features.samples.size(); ++i)
        std::copy_n(components->positions.begin() + std::ptrdiff_t(i * dimensions), dimensions,
                    embedding.positions.begin() + std::ptrdiff_t(2 * i));
    embedding.shares = components->shares;
    if (before)
        align(embedding.positions, before->positions);
    return embedding;
}

Result<Embedding> embedByTsne(Embedding embedding, const EmbeddingPointer &before, const LoadControl &control,
                              const std::function<void(const Embedding &)> &take)
{
    const LayerFeatures &features = *embedding.features;
    TsneSettings settings{.perplexity = embedding.wish.perplexity};
    embedding.goesOn = before != nullptr;
    if (before)
        settings.start = before->positions;
    const auto enter = [&embedding](const TsnePicture &picture) {
        embedding.positions = picture.positions;
        embedding.tsne = picture;
        embedding.tsne.positions.clear();
        embedding.isDone = false;
    };
    const auto picture =
        tsne(features.values, features.width, settings, control, [&](const TsnePicture &forming) {
            enter(forming);
            if (take)
                take(embedding);
        });
    if (!picture)
        return tl::unexpected(picture.error());
    enter(*picture);
    embedding.isDone = true;
    return embedding;
}

} // namespace

Result<Embedding> embed(const LayerFeaturesPointer &features, const EmbeddingWish &wish,
                        const EmbeddingPointer &before, const LoadControl &control,
                        const std::function<void(const Embedding &)> &take)
{
    Embedding embedding{.features = features, .wish = wish, .positions = {}, .shares = {}};
    embedding.wish.perplexity =
        std::clamp(wish.perplexity, 1.0, std::max(1.0, largestPerplexity(std::ssize(features->samples))));
    const bool isAlike =
        before && before->wish == embedding.wish && before->features->samples == features->samples;
    const auto alike = isAlike ? before : nullptr;
    return wish.method == EmbeddingMethod::Pca ? embedByComponents(std::move(embedding), alike, control.stop)
                                               : embedByTsne(std::move(embedding), alike, control, take);
}

std::vector<SampleId> drawnSamples(const DataSet &data, const Project &project, DataPart part,
                                   std::int64_t count)
{
    auto samples = samplesIn(data, project, part);
    const auto all = std::ssize(samples);
    if (all <= count)
        return samples;
    std::mt19937_64 random(1);
    // The first ones of a shuffle, by a rule that is the same everywhere.
    for (std::int64_t i = 0; i < count; ++i)
        std::swap(samples[std::size_t(i)], samples[std::size_t(i) + random() % std::uint64_t(all - i)]);
    samples.resize(std::size_t(count));
    std::sort(samples.begin(), samples.end(),
              [](SampleId one, SampleId other) { return one.index < other.index; });
    return samples;
}

} // namespace workbench
