#pragma once

#include "core/data/data_set.h"
#include "core/engine/model.h"
#include "core/insight/observation.h"
#include "core/insight/samples.h"

namespace workbench {

/// Looks at the model as it is now, in evaluation mode; the mode is put back. Layers and samples of the
/// request that do not exist are left out. Private to core's torch sources.
Observation observe(Model &model, const DataSet &data, const ObservationRequest &request);

/// What weights are compared with; null where it is not known.
struct WeightBaselines
{
    std::shared_ptr<const TensorMap> start; ///< before the first batch of the run
    std::shared_ptr<const TensorMap> epoch; ///< after the last complete epoch of the run that is on
    bool hasGradients = false;              ///< the model holds those of the last batch
};

/// The weight of one layer as `view` shows it; none for a layer without one.
std::optional<LayerWeights> observeWeights(const Model &model, const QString &layer, WeightView view,
                                           const WeightBaselines &baselines);

/// How weights and the outputs for `samples` are spread, layer by layer; in evaluation mode.
Distributions observeDistributions(Model &model, const SampleSource &source,
                                   const std::vector<SampleId> &samples);

/// A batch through the model with its normalisations in training mode, as the layer sees it. Buffers are put
/// back. Fails where LibTorch refuses the batch.
Result<NormPass> observeNorm(Model &model, const SampleSource &source, const QString &layer, SampleId sample,
                             const std::vector<SampleId> &samples);

/// Whether a layer of this type normalises a batch in training otherwise than in evaluation.
bool normalisesBatches(const QString &type);

/// One sample's output [1, ...] as planes, the first `count`: a channel each; a flat output is one plane of
/// height 1.
Planes mapsOf(const torch::Tensor &output, std::int64_t count);
/// A copy of a tensor's numbers.
TensorValues tensorValuesOf(const torch::Tensor &tensor);

/// The images of these samples as one batch for `model`. Throws with one sentence where a file cannot be
/// decoded.
torch::Tensor batchOf(const SampleSource &source, const std::vector<SampleId> &samples, const Model &model);

/// The class probabilities in each row of the network's output [samples, classes]: the output itself behind a
/// Softmax, its exponential behind a LogSoftmax, otherwise its softmax.
torch::Tensor probabilitiesOf(const Network &network, const torch::Tensor &output);

/// The first `count` planes of a tensor [planes, height, width].
Planes planesOf(const torch::Tensor &tensor, std::int64_t count);

} // namespace workbench
