#pragma once

#include "core/document/sample_id.h"
#include "core/insight/part_answers.h"
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

/// A model's answers to the images of a data set, or to some of its parts. A constant value, shared between
/// threads.
struct SetPredictions
{
    DataSetPointer data;
    KnownWeights model;
    std::vector<ImagePrediction> train; ///< empty where nothing of it was asked
    std::vector<ImagePrediction> test;
    std::vector<PartAnswersPointer> parts = {}; ///< what was asked, in the order of DataPart

    /// Null where there is no answer: a part that was not asked, the user's own pictures, an output that is
    /// no number.
    const ImagePrediction *find(SampleId sample) const;
    /// Null where that part was not asked.
    PartAnswersPointer answersTo(DataPart part) const;
};

using SetPredictionsPointer = std::shared_ptr<const SetPredictions>;

/// The sentence that tells why that model cannot answer to these images; none when it can.
std::optional<Error> whyNotPredictable(const KnownWeights &model, const DataSet &data);

/// The parts that there are images of, as the project's split has them.
std::vector<DataPart> partsIn(const DataSet &data, const Project &project);
/// How many images those parts have.
std::int64_t countIn(const DataSet &data, const Project &project, const std::vector<DataPart> &parts);
/// The images of a part, ascending; of one class only where one is given.
std::vector<SampleId> samplesIn(const DataSet &data, const Project &project, DataPart part,
                                std::optional<std::int32_t> label = std::nullopt);

/// Lets a model of its own, made of these weights, answer to every image of some parts, or of all (none
/// named), by the split that the model was trained with. Takes long: for a thread of its own, while nothing
/// trains (making a model draws from LibTorch's random numbers). Stopping is answered within a batch.
/// `device`: as in TrainingJob.
Result<SetPredictionsPointer>
predictSet(const KnownWeights &model, const DataSetPointer &data,
           const QString &device = QStringLiteral("cpu"), const std::stop_token &stop = {},
           const std::function<void(std::int64_t done, std::int64_t total)> &progress = {},
           const std::vector<DataPart> &parts = {});

/// The answers to one part alone, which somebody else worked out.
SetPredictionsPointer predictionsOf(const DataSetPointer &data, const KnownWeights &model,
                                    const PartAnswersPointer &answers);
/// `newer`, and what `older` has beside it: both of the same model and data.
SetPredictionsPointer joined(const SetPredictions &older, const SetPredictions &newer);

} // namespace workbench
