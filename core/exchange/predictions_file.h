#pragma once

#include "core/exchange/predictions_csv.h"

namespace workbench {

/// Writes predictionsCsv(…) to a file, whole or not at all, once another reader of CSV finds the same answers
/// in it. Returns the sentence that says so.
Result<QString> writePredictions(const PredictionTable &table, const std::optional<Submission> &submission,
                                 bool withProbabilities, const QString &path);

} // namespace workbench
