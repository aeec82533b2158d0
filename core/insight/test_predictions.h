#pragma once

#include "core/exchange/predictions_csv.h"
#include "core/insight/predictor.h"

namespace workbench {

// A trained model's answers to a data set's test images: what the command line and the window write to a
// file.

/// The sentence that tells why the model cannot answer to the test images, and what to do; none when it can.
std::optional<Error> whyNotPredictable(const TrainedModel &model, const DataSet &data);

/// Takes long: for a thread of its own, while nothing trains (making a model draws from LibTorch's random
/// numbers). Stopping is answered within a batch. `device`: as in TrainingJob.
Result<PredictionTable> predictTestImages(const TrainedModel &model, const DataSetPointer &data,
                                          const QString &device = QStringLiteral("cpu"),
                                          const std::stop_token &stop = {},
                                          const Predictor::Progress &progress = {});

/// The first answers of all those, to the last bit, as far as one batch goes.
Result<PredictionTable> predictFirstTestImages(const TrainedModel &model, const DataSetPointer &data,
                                               const QString &device = QStringLiteral("cpu"));

/// How many answers agree with the labels.
struct TestScore
{
    std::int64_t right = 0;
    std::int64_t images = 0;

    double accuracy() const { return double(right) / double(images); }
};

/// Of all test images. None where some have no label, or one of a class that the model does not know by that
/// name.
std::optional<TestScore> scoreOf(const PredictionTable &table, const DataSet &data);

/// How many images each class was the answer to.
std::vector<std::int64_t> answersPerClass(const PredictionTable &table);

/// An image whose answer is no number, as those of weights that have diverged are; -1: there is none.
std::int64_t imageWithoutAnswer(const PredictionTable &table);

} // namespace workbench
