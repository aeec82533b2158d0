#pragma once

#include "core/data/data_set.h"

namespace workbench {

/// A model's answers to many images.
struct PredictionTable
{
    QStringList names; ///< an id or file for each image
    QStringList classNames;
    std::vector<std::vector<float>> probabilities; ///< of each image, one for each class

    /// The most probable class.
    std::size_t best(std::size_t image) const;
    /// Its name; its number where the classes have no names.
    QString className(std::size_t index) const;
    /// Its first rows, or all where there are fewer.
    PredictionTable first(qsizetype rows) const;
};

/// The table as CSV (RFC 4180). With `submission` its two columns: id and the name of the class; without it
/// id, label, class and probability. `withProbabilities`: one column more for each class.
QByteArray predictionsCsv(const PredictionTable &table, const std::optional<Submission> &submission,
                          bool withProbabilities);

} // namespace workbench
