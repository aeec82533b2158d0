#pragma once

#include "core/insight/part_evaluation.h"

namespace workbench {

// What is told of a model's answers to one part, as tables: a line of names, then a line for each row. A
// number that is not known is an empty field.

/// A row for each true class: its name, then how often its images were taken for each class.
QByteArray confusionCsv(const ConfusionMatrix &matrix, const QStringList &classNames);

/// A row for each class, then the means over the classes.
QByteArray classScoresCsv(const ClassReport &report, const QStringList &classNames);

QByteArray calibrationCsv(const Calibration &calibration);

/// A row for each confidence there is.
QByteArray thresholdsCsv(const std::vector<ThresholdPoint> &curve);

/// The points of both curves of some classes.
QByteArray rankingsCsv(const PartAnswers &answers, const std::vector<std::int32_t> &classes,
                       const QStringList &classNames);

} // namespace workbench
