#pragma once

#include "core/insight/distributions.h"
#include "core/train/update_metrics.h"

namespace workbench {

/// What the health of a run is judged by.
struct HealthFacts
{
    MetricsSnapshot metrics;
    std::vector<UpdateMetrics> updates = {}; ///< measured so far, in order
    DistributionsPointer distributions = nullptr;
};

/// Something a curve says, in plain words.
struct TrainingHint
{
    enum class Kind { NotANumber, Diverging, Oscillating, RateTooLow, RateTooHigh, Overfitting, DeadUnits };
    enum class Severity { Note, Warning, Problem };

    Kind kind = Kind::NotANumber;
    Severity severity = Severity::Note;
    QString sentence;
    QString evidence; ///< the numbers it rests on
    QString advice;   ///< what to try
};

/// What stands out, the worst first; nothing when nothing does. Pure.
std::vector<TrainingHint> hintsFor(const HealthFacts &facts);

/// log10 of update : weight of which the rule of thumb says that it is about right: A. Karpathy, "A Recipe
/// for Training Neural Networks" and CS231n, "ratio of weights:updates".
constexpr double goodLogRatio = -3;

} // namespace workbench
