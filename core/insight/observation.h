#pragma once

#include "core/data/data_set.h"
#include "core/document/project.h"
#include "core/document/sample_id.h"
#include "core/graph/network.h"
#include "core/insight/distributions.h"
#include "core/insight/layer_weights.h"
#include "core/insight/planes.h"
#include "core/result.h"

#include <QString>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace workbench {

/// One sample's answer. For a network whose output is no probability (logits), `probabilities` is softmax of
/// the output.
struct Prediction
{
    SampleId sample;
    std::int64_t label = 0; ///< the true class, or unknownLabel
    std::int64_t predicted = 0;
    std::vector<float> probabilities; ///< one for each class; sums to 1
};

/// What the views want to see. Plain values; made by the GUI, carried to the worker.
struct ObservationRequest
{
    QString layer;                     ///< its filters and feature maps
    SampleId sample;                   ///< the sample the feature maps are of
    std::vector<QString> thumbnails;   ///< layers whose first few maps the cards show
    std::vector<SampleId> predictions; ///< samples whose predictions are shown
    std::vector<SampleId> distributions =
        {};               ///< samples the distributions of outputs are of; none: not wanted
    bool updates = false; ///< whether steps of the optimizer are measured
    bool values = false;  ///< whether all numbers of the layer are wanted, to be explained
    WeightView weights = WeightView::Weights; ///< what is wanted of the layer's weights
    /// With `values`: the images of a training batch, the sample among them, that a normalisation is to be
    /// seen with; none: not wanted.
    std::vector<SampleId> batch = {};
    std::shared_ptr<const ImageSet> own = nullptr; ///< the pictures that samples of the part Own are among
    bool operator==(const ObservationRequest &) const = default;
};

/// What all the numbers of one channel are in a batch, in float64.
struct BatchChannel
{
    double mean = 0;
    double variance = 0;       ///< divided by the count of numbers
    double sampleVariance = 0; ///< mean over the samples of each one's own variance
    double meanSize = 0;       ///< mean of the absolute values
};

/// A batch on its way through a normalisation in training mode. Dropout is left out.
struct NormPass
{
    SampleId sample; ///< whose numbers these are
    Planes input;
    Planes output;
    std::vector<SampleId> samples;      ///< the batch
    std::vector<BatchChannel> channels; ///< of the layer's input
    std::int64_t count = 0;             ///< of numbers in a channel of the batch
    NamedTensors buffers;               ///< running statistics afterwards; the model's own stay as they were
};

/// How far the numbers of a network reach for one sample, so that one colour scale can serve all its layers.
struct NetworkReach
{
    float low = 0;           ///< of the image and every layer's output
    float high = 0;          ///< likewise
    float largestWeight = 0; ///< of the absolute values
    bool operator==(const NetworkReach &) const = default;
};

/// All numbers that go into one layer's output for one sample; the output itself is `Observation::maps`.
struct LayerValues
{
    Layer layer; ///< as the model has it: while training, the document may be ahead of it
    /// In the layer's order; one plane a channel, a flat input is one plane of height 1.
    std::vector<Planes> inputs;
    NamedTensors tensors; ///< weights and buffers
    NetworkReach network = {};
    /// None unless a batch is wanted and the layer is a normalisation; the reason where LibTorch refuses it.
    std::optional<Result<NormPass>> norm = std::nullopt;
};

/// What was seen, at one instant of training, with the network in evaluation mode.
struct Observation
{
    ObservationRequest request;
    std::int64_t epoch = 0; ///< 0: before training
    std::int64_t batch = 0; ///< batches trained on since the start of the run
    /// Of the layer; none where it has no tensor of that name.
    std::optional<LayerWeights> weights;
    /// The layer's output for the sample: one plane a channel; a flat output is one plane of height 1.
    Planes maps;
    std::map<QString, Planes> thumbnails;
    std::vector<Prediction> predictions;
    /// Of the sample itself; also when it is not among `predictions`.
    std::optional<Prediction> samplePrediction;
    /// None unless wanted, and for a sample that is there.
    std::optional<LayerValues> values;
    /// Null unless wanted and, while training, due.
    DistributionsPointer distributions;
};

using ObservationPointer = std::shared_ptr<const Observation>;

} // namespace workbench
