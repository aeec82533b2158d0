#pragma once

#include "core/document/sample_id.h"
#include "core/train/session.h"

#include <functional>
#include <stop_token>

namespace workbench {

/// What a model says of one image, in few bytes: there may be hundreds of thousands.
struct ImagePrediction
{
    std::int32_t predicted = unknownLabel; ///< the most probable class; unknown where the output is no number
    float probability = 0;                 ///< of that class
    float labelProbability = 0;            ///< of the image's label; 0 where nobody knows it
};

/// A model's answers to all images of a data set. A constant value, shared between threads.
struct SetPredictions
{
    DataSetPointer data;
    KnownWeights model;
    std::vector<ImagePrediction> train;
    std::vector<ImagePrediction> test;

    /// Null where there is no answer: the user's own pictures, an output that is no number.
    const ImagePrediction *find(SampleId sample) const;
};

using SetPredictionsPointer = std::shared_ptr<const SetPredictions>;

/// The sentence that tells why that model cannot answer to these images; none when it can.
std::optional<Error> whyNotPredictable(const KnownWeights &model, const DataSet &data);

/// Lets a model of its own, made of these weights, answer to every image of the training and the test part.
/// Takes long: for a thread of its own, while nothing trains (making a model draws from LibTorch's random
/// numbers). Stopping is answered within a batch. `device`: as in TrainingJob.
Result<SetPredictionsPointer>
predictSet(const KnownWeights &model, const DataSetPointer &data,
           const QString &device = QStringLiteral("cpu"), const std::stop_token &stop = {},
           const std::function<void(std::int64_t done, std::int64_t total)> &progress = {});

} // namespace workbench
