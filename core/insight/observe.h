#pragma once

#include "core/data/data_set.h"
#include "core/engine/model.h"
#include "core/insight/observation.h"
#include "core/insight/samples.h"

namespace workbench {

/// Looks at the model as it is now, in evaluation mode; the mode is put back. Layers and samples of the
/// request that do not exist are left out. Private to core's torch sources.
Observation observe(Model &model, const DataSet &data, const ObservationRequest &request);

/// How weights and the outputs for `samples` are spread, layer by layer; in evaluation mode.
Distributions observeDistributions(Model &model, const SampleSource &source,
                                   const std::vector<SampleId> &samples);

/// The images of these samples as one batch for `model`. Throws with one sentence where a file cannot be
/// decoded.
torch::Tensor batchOf(const SampleSource &source, const std::vector<SampleId> &samples, const Model &model);

/// The class probabilities in each row of the network's output [samples, classes]: the output itself behind a
/// Softmax, its exponential behind a LogSoftmax, otherwise its softmax.
torch::Tensor probabilitiesOf(const Network &network, const torch::Tensor &output);

/// The first `count` planes of a tensor [planes, height, width].
Planes planesOf(const torch::Tensor &tensor, std::int64_t count);

} // namespace workbench
