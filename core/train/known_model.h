#pragma once

#include "core/exchange/trained_model.h"
#include "core/train/session.h"

namespace workbench {

/// The session's weights as a model that leaves: with the names of its data set's classes and its
/// normalization in numbers. May measure the training images: not for the GUI thread. Stopped, it fails.
Result<TrainedModel> trainedModelOf(const KnownWeights &known, const DataSetPointer &data,
                                    const std::stop_token &stop = {});

/// What builds a trained model to be asked.
TrainingJob askingJob(const TrainedModel &trained, const QString &device);

} // namespace workbench
