#pragma once

#include "core/engine/model.h"
#include "core/insight/samples.h"

#include <stop_token>

// What the sources that look for what a layer answers to share. Private to core's torch sources.

namespace workbench {

/// There is no such layer in the trained network.
Error missingLayer(const QString &layer);
/// Why a layer cannot be asked about images of this data; none when it can. `layer` may be the network's
/// input.
std::optional<Error> layerFault(const Network &network, const DataSet &data, const QString &layer);

/// The layer's output for a batch, which is the batch itself for the network's input; layers that it does not
/// need are left out. Throws AskingStopped, between two layers.
torch::Tensor outputOf(Model &model, const QString &layer, const torch::Tensor &batch,
                       const std::stop_token &stop);

/// The same as [samples, channels, places]: a flat output has one place a channel.
torch::Tensor channelsOf(const torch::Tensor &output);

/// Calls `take` with each batch of the samples as the network reads them, and the place of its first one
/// among them: on as many threads as the machine has, in any order. Throws what `take` throws, AskingStopped,
/// and where a file cannot be decoded.
void forEachBatch(const Model &model, const SampleSource &source, const std::vector<SampleId> &samples,
                  const std::stop_token &stop,
                  const std::function<void(const torch::Tensor &batch, std::size_t first)> &take);

} // namespace workbench
