#pragma once

#include "core/data/source.h"
#include "core/insight/explained_model.h"
#include "core/insight/samples.h"

#include <span>

namespace workbench {

/// Where a map's numbers would be more than this, each channel is averaged over its positions.
inline constexpr std::int64_t mostFeatures = 4096;

/// What a layer makes of many samples: the space in which the network compares them.
struct LayerFeatures
{
    QString layer; ///< or `inputId`: the pixels as the network reads them
    std::vector<SampleId> samples = {};
    std::int64_t width = 0;                   ///< numbers of one sample
    std::vector<float> values = {};           ///< samples × width; all finite
    bool averaged = false;                    ///< each number is the mean of a channel's map
    std::vector<std::int32_t> predicted = {}; ///< the class the network answers, one for each sample

    std::span<const float> row(std::size_t sample) const
    {
        return {values.data() + std::int64_t(sample) * width, std::size_t(width)};
    }
};

using LayerFeaturesPointer = std::shared_ptr<const LayerFeatures>;

/// Runs the samples through the model, on as many threads as the machine has, and keeps one layer's output,
/// flattened. Fails where the layer or a sample is not there, an output is not finite, or all of them would
/// not fit into a gigabyte. Any thread; a stop is answered between two layers. `source` has the images of the
/// model's input shape.
Result<LayerFeatures> layerFeatures(const ExplainedModel &model, const SampleSource &source,
                                    const QString &layer, const std::vector<SampleId> &samples,
                                    const LoadControl &control = {});

/// The last layer whose output somebody reads who is not the Softmax at the end: what the network makes of a
/// picture just before it decides. `inputId` of a network of one layer.
QString layerBeforeOutput(const Network &network);

} // namespace workbench
