#pragma once

#include "core/insight/neighbours.h"
#include "core/insight/part_answers.h"

namespace workbench {

/// A row for each sample: its name, true and predicted class, the probabilities of both. What is not known is
/// an empty field. `answers`: to the part that the samples are of; null: none.
QByteArray answersCsv(const DataSet &data, const std::vector<SampleId> &samples, const PartAnswers *answers);

/// A row for each class: its name and probability.
QByteArray probabilitiesCsv(const std::vector<float> &probabilities, const QStringList &classNames);

/// A row for each neighbour: its name, class and distance.
QByteArray neighboursCsv(const DataSet &data, const std::vector<Neighbour> &neighbours);

} // namespace workbench
