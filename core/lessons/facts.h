#pragma once

#include "core/document/project.h"
#include "core/insight/set_predictions.h"
#include "core/layers/analysis.h"
#include "core/train/metrics.h"

#include <map>
#include <variant>

namespace workbench {

/// A number, or a name ("fc3"; empty: none).
using FactValue = std::variant<double, QString>;

/// The numbers of a run that ended while the lesson was on.
struct RunFacts
{
    std::vector<BatchMetrics> batches = {};
    std::vector<EpochMetrics> epochs = {};
    std::optional<TestMetrics> test = std::nullopt;
};

/// What the questions of a lesson may ask about: the program as it is at one moment.
struct LessonFacts
{
    Project project;
    NetworkAnalysis analysis;
    QString selectedLayer;
    DataSetPointer data;                     ///< null: not loaded
    std::map<std::int64_t, RunFacts> runs;   ///< by the number of their action "train" in the lesson, from 1
    std::optional<RunFacts> lastRun;         ///< the last that ended, whoever started it
    SetPredictionsPointer predictions;       ///< of the model at hand; null: none
    std::optional<std::int64_t> refusedLine; ///< of the copied source; 0: it was taken; none: nothing copied
};

/// "output(conv1).height"
struct FactQuery
{
    QString name = {};
    QStringList arguments = {};
    QString member = {};
};

/// One sentence where there is no such fact, or it takes other arguments.
Result<void> checkQuery(const FactQuery &query);

/// The answer, or a sentence about what is not known (yet).
Result<FactValue> answer(const FactQuery &query, const LessonFacts &facts);

} // namespace workbench
