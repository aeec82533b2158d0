#pragma once

#include "core/data/data_parts.h"
#include "core/document/sample_id.h"
#include "core/insight/explained_model.h"
#include "core/insight/growing_histogram.h"

#include <functional>

namespace workbench {

/// A sample and how strongly a channel answers to it.
struct ExcitingSample
{
    SampleId sample;
    std::int32_t label = unknownLabel;
    float response = 0;        ///< the largest number of the channel's map
    std::int64_t position = 0; ///< its place there, row by row; the first of equal ones
    float mean = 0;            ///< of the map
};

/// What one channel of a layer answers to the images of a part.
struct ChannelResponses
{
    static constexpr std::size_t mostKept = 16;

    /// The strongest first, of equal ones the earlier image; a map whose largest number is none is left out.
    std::vector<ExcitingSample> strongest = {};
    /// The largest number of the map for every image, a row for each class and a last one for images whose
    /// class nobody knows.
    GrowingHistogram histogram;
    std::int64_t notFinite = 0; ///< images without a number, which are nowhere above
};

/// What all channels of a layer answer to a part of a data set. A constant value once it is complete, shared
/// between threads.
struct LayerResponses
{
    QString layer;
    DataPart part = DataPart::Validation;
    std::int64_t images = 0;
    std::int64_t channelCount = 0; ///< of the layer; `channels` may be the first of them
    std::int64_t places = 1;       ///< numbers in one map; 1 in a flat output
    std::vector<ChannelResponses> channels;
};

using LayerResponsesPointer = std::shared_ptr<const LayerResponses>;
using LookProgress = std::function<void(std::int64_t done, std::int64_t total)>;

/// How many channels of a layer are looked at: at most 4096, and so many that the histograms stay within
/// 128 MiB (all of 512 up to 1600 classes).
std::int64_t channelsLookedAt(std::int64_t channels, std::int64_t classes);

/// One pass over the images of a part: what every channel of a layer answers to them, in evaluation mode. For
/// each channel only its strongest samples and one histogram are kept, whatever the number of images: 160
/// bytes for each class. `project`: whose split tells the parts, and that the model was trained with. After
/// Zeiler, Fergus, "Visualizing and Understanding Convolutional Networks" (ECCV 2014), and Yosinski, Clune,
/// Nguyen, Fuchs, Lipson, "Understanding Neural Networks Through Deep Visualization" (ICML 2015 workshop),
/// who show what excites a unit most. Fails where a part has no images, a file cannot be read, or when
/// stopped, which is answered between two layers. Any thread; works on as many as the
/// machine has.
Result<LayerResponsesPointer> responsesTo(const ExplainedModel &model, const DataSetPointer &data,
                                          const Project &project, DataPart part, const QString &layer,
                                          const std::stop_token &stop = {},
                                          const LookProgress &progress = {});

/// The mean of a layer's output over the images of one class.
struct MeanOutput
{
    Planes maps; ///< a plane a channel; a flat output is one plane of height 1
    std::int64_t images = 0;
};

/// Of all images of class `label` in a part, added up in float64, in evaluation mode; `layer` may be the
/// network's input, which is then as the network reads it. Otherwise as `responsesTo`.
Result<MeanOutput> meanOverClass(const ExplainedModel &model, const DataSetPointer &data,
                                 const Project &project, DataPart part, const QString &layer,
                                 std::int32_t label, const std::stop_token &stop = {},
                                 const LookProgress &progress = {});

} // namespace workbench
