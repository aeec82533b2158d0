#pragma once

#include "core/document/project.h"
#include "core/insight/layer_features.h"
#include "core/insight/tsne.h"

namespace workbench {

enum class DataPart : std::uint8_t;

/// How samples are laid out in a plane.
enum class EmbeddingMethod { Pca, Tsne };

/// What is to be laid out, and how.
struct EmbeddingWish
{
    EmbeddingMethod method = EmbeddingMethod::Tsne;
    QString layer = {}; ///< or `inputId`
    double perplexity = 30;
    bool operator==(const EmbeddingWish &) const = default;
};

/// Samples in a plane that shows how a layer tells them apart.
struct Embedding
{
    LayerFeaturesPointer features;
    EmbeddingWish wish;           ///< with the perplexity that so few samples have
    std::vector<float> positions; ///< samples × 2
    std::vector<double> shares;   ///< PCA: of the variance, one for each direction
    TsnePicture tsne = {};        ///< t-SNE: how far it has come; without positions
    bool goesOn = false;          ///< t-SNE began with another model's picture
    bool isDone = true;
};

using EmbeddingPointer = std::shared_ptr<const Embedding>;

/// Works the plane out. `before`: what another model makes of the same samples and wish; t-SNE goes on from
/// it, and PCA points its directions alike, so that points do not jump. Fewer than 2 components are filled up
/// with zeros. `take` gets t-SNE's pictures as it forms. Any thread.
Result<Embedding> embed(const LayerFeaturesPointer &features, const EmbeddingWish &wish,
                        const EmbeddingPointer &before = {}, const LoadControl &control = {},
                        const std::function<void(const Embedding &)> &take = {});

/// `count` samples of a part of the data set as the project splits it, drawn by a seed, of which fewer are
/// the first of more; in the data set's order. All of a part that has no more.
std::vector<SampleId> drawnSamples(const DataSet &data, const Project &project, DataPart part,
                                   std::int64_t count);

} // namespace workbench
